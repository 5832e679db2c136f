package classroom.trace.format;

import classroom.trace.text.VisibleText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The methods of a woven copy with their local variables, and the place of each site in its method. It is the last part
 * of a table of sites; empty if the copy does not record local variables. Filled by the weaver, or when a trace is
 * opened; then it does not change.
 */
public final class LocalTable {
    /** The number of a variable or a method that is not there. */
    public static final int NONE = -1;
    /** The minimum sizes of what is counted, in bytes. */
    private static final int METHOD_BYTES = 5;

    private static final int VARIABLE_BYTES = 7;
    private static final int RANGE_BYTES = 8;
    /** The maximum number of variables of a method, and of ranges of a variable. */
    public static final int MAX_VARIABLES = 1_000;

    public static final int MAX_RANGES = 256;

    private final List<LocalMethod> methods = new ArrayList<>();
    private final List<LocalVariable> variables = new ArrayList<>();
    // By site: the instruction, the method, and the variable that is stored.
    private int[] positions = {};
    private int[] methodOf = {};
    private int[] variableOf = {};

    /**
     * A method.
     *
     * @param named whether its class file has names of local variables
     * @param first the number of its first variable
     * @param count the number of its variables
     */
    public record LocalMethod(boolean named, int first, int count) {
        boolean has(int variable) {
            return variable >= first && variable < first + count;
        }
    }

    /** Whether no local variables are recorded. */
    public boolean isEmpty() {
        return methods.isEmpty();
    }

    /**
     * Adds a method.
     *
     * @param named whether its class file has names of local variables
     * @param of    its variables, at most {@link #MAX_VARIABLES}, each with at most {@link #MAX_RANGES} ranges
     * @return its number
     */
    public int addMethod(boolean named, List<LocalVariable> of) {
        methods.add(new LocalMethod(named, variables.size(), of.size()));
        variables.addAll(of);
        return methods.size() - 1;
    }

    /**
     * Sets the place of a site.
     *
     * @param instruction from 0
     * @param method      the number of its method
     * @param variable    the place, among the variables of the method, of the one that is stored; -1 if there is none
     */
    public void put(int site, int instruction, int method, int variable) {
        set(site, instruction, method, variable < 0 ? NONE : methods.get(method).first + variable);
    }

    private void set(int site, int instruction, int method, int variable) {
        if (site >= positions.length) {
            int before = positions.length;
            int length = Math.max(site + 1, before * 2);
            positions = Arrays.copyOf(positions, length);
            methodOf = Arrays.copyOf(methodOf, length);
            variableOf = Arrays.copyOf(variableOf, length);
            Arrays.fill(methodOf, before, length, NONE);
            Arrays.fill(variableOf, before, length, NONE);
        }
        positions[site] = instruction;
        methodOf[site] = method;
        variableOf[site] = variable;
    }

    /** Removes the sites from a number on, with their methods. */
    void cut(int size) {
        int last = NONE;
        for (int site = 0; site < methodOf.length; site++) {
            if (site >= size) {
                methodOf[site] = NONE;
                variableOf[site] = NONE;
            }
            last = Math.max(last, methodOf[site]);
        }
        methods.subList(last + 1, methods.size()).clear();
        int used = last < 0 ? 0 : methods.get(last).first + methods.get(last).count;
        variables.subList(used, variables.size()).clear();
    }

    /** Returns the instruction of a site. */
    public int position(int site) {
        return site < positions.length ? positions[site] : 0;
    }

    /** Returns the number of a site's method; {@link #NONE} if it has none. */
    public int method(int site) {
        return site < methodOf.length ? methodOf[site] : NONE;
    }

    /** Returns the number of the variable that is stored at a site; {@link #NONE} if there is none. */
    public int variable(int site) {
        return site < variableOf.length ? variableOf[site] : NONE;
    }

    /** Returns a method by its number. */
    public LocalMethod methodAt(int number) {
        return methods.get(number);
    }

    /** Returns a variable by its number. */
    public LocalVariable variableAt(int number) {
        return variables.get(number);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(methods.size());
        for (LocalMethod method : methods) {
            out.writeBoolean(method.named);
            out.writeInt(method.count);
            for (LocalVariable each : variables.subList(method.first, method.first + method.count)) {
                write(out, each);
            }
        }
        int count = 0;
        for (int site = 0; site < methodOf.length; site++) {
            count += methodOf[site] == NONE ? 0 : 1;
        }
        out.writeInt(count);
        for (int site = 0; site < methodOf.length; site++) {
            if (methodOf[site] != NONE) {
                out.writeInt(site);
                out.writeInt(positions[site]);
                out.writeInt(methodOf[site]);
                out.writeInt(variableOf[site]);
            }
        }
        out.writeInt(TraceFormat.LOCALS_MARK);
    }

    private static void write(DataOutputStream out, LocalVariable of) throws IOException {
        out.writeUTF(of.name());
        out.writeShort(of.slot());
        out.writeBoolean(of.loops());
        out.writeShort(of.ranges().size());
        for (LocalVariable.CodeRange each : of.ranges()) {
            out.writeInt(each.from());
            out.writeInt(each.to());
        }
    }

    /**
     * Reads the table. Each count is checked against the bytes that are there before anything is allocated.
     *
     * @param sites the number of sites
     * @throws IOException if it is damaged
     */
    void read(DataInputStream in, int sites) throws IOException {
        int count = count(in, in.available() / METHOD_BYTES);
        for (int i = 0; i < count; i++) {
            boolean named = in.readBoolean();
            int own = count(in, Math.min(MAX_VARIABLES, in.available() / VARIABLE_BYTES));
            List<LocalVariable> of = new ArrayList<>();
            for (int k = 0; k < own; k++) {
                of.add(variable(in));
            }
            addMethod(named, of);
        }
        int places = count(in, sites);
        for (int i = 0; i < places; i++) {
            int site = count(in, sites - 1);
            int position = in.readInt();
            int method = count(in, methods.size() - 1);
            int variable = in.readInt();
            if (variable != NONE && !methods.get(method).has(variable)) {
                throw new IOException("not a variable of the method");
            }
            set(site, position, method, variable);
        }
    }

    private static LocalVariable variable(DataInputStream in) throws IOException {
        String name = VisibleText.line(in.readUTF());
        if (name.length() > TraceLimits.MAX_SITE_NAME) {
            throw new IOException("too long");
        }
        int slot = in.readUnsignedShort();
        boolean loops = in.readBoolean();
        int count = in.readUnsignedShort();
        if (count > Math.min(MAX_RANGES, in.available() / RANGE_BYTES)) {
            throw new IOException("out of range");
        }
        List<LocalVariable.CodeRange> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ranges.add(new LocalVariable.CodeRange(in.readInt(), in.readInt()));
        }
        return new LocalVariable(name, slot, loops, ranges);
    }

    private static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("out of range");
        }
        return count;
    }
}
