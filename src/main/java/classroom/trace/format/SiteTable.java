package classroom.trace.format;

import classroom.trace.text.VisibleText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The sites of a woven copy, by number. Number 0 is {@link Site#NOWHERE}. The weaver writes the table; each trace
 * file begins with a copy of it.
 */
public final class SiteTable {
    /** The name of the table's file in a woven copy's folder. */
    public static final String FILE = "classroom.sites";

    private static final Operation[] OPS = Operation.values();
    private static final FieldAccess[] ACCESSES = FieldAccess.values();
    /** The lower bits of a site's first byte are its operation. */
    private static final int ACCESS_SHIFT = 6;

    private final List<Site> sites;
    private final LocalTable locals = new LocalTable();

    /** @param sites the sites by number; the first is nowhere */
    private SiteTable(List<Site> sites) {
        this.sites = sites;
    }

    /** Returns a table with no site but nowhere. */
    public static SiteTable empty() {
        return new SiteTable(new ArrayList<>(List.of(Site.NOWHERE)));
    }

    /** Returns the number of sites, including nowhere. */
    public int size() {
        return sites.size();
    }

    /** Returns a site by its number; nowhere if the table does not have the number. */
    public Site get(int number) {
        return number >= 0 && number < sites.size() ? sites.get(number) : Site.NOWHERE;
    }

    /** Returns the methods with their local variables; empty if these are not recorded. */
    public LocalTable locals() {
        return locals;
    }

    /** Whether any site matches. */
    public boolean has(Predicate<Site> kind) {
        return sites.stream().anyMatch(kind);
    }

    /** Returns the numbers of all matching sites. */
    public BitSet numbers(Predicate<Site> kind) {
        BitSet numbers = new BitSet(sites.size());
        sites.stream().filter(kind).forEach(site -> numbers.set(site.number()));
        return numbers;
    }

    /** Whether more than the given number of sites can still be added. */
    public boolean hasRoom(int kept) {
        return sites.size() + kept < 1 << TraceFormat.SITE_BITS;
    }

    /** Removes the sites from a number on. */
    public void cut(int size) {
        sites.subList(size, sites.size()).clear();
        locals.cut(size);
    }

    /**
     * Adds a site.
     *
     * @return its number
     */
    public int add(
            Operation op, String className, String method, int line, String owner, String name, String descriptor) {
        return add(op, className, method, line, owner, name, descriptor, FieldAccess.UNKNOWN);
    }

    /**
     * Adds a site of a field.
     *
     * @return its number
     */
    public int add(
            Operation op,
            String className,
            String method,
            int line,
            String owner,
            String name,
            String descriptor,
            FieldAccess access) {
        if (!hasRoom(0)) {
            throw new IllegalStateException("too many sites");
        }
        sites.add(new Site(sites.size(), op, className, method, line, owner, name, descriptor, access));
        return sites.size() - 1;
    }

    /** Returns the table as bytes. */
    public byte[] toBytes() {
        Map<String, Integer> words = new HashMap<>();
        List<String> inOrder = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(body);
                DataOutputStream head = new DataOutputStream(all)) {
            for (Site site : sites.subList(1, sites.size())) {
                out.writeByte(site.op().ordinal() | site.access().ordinal() << ACCESS_SHIFT);
                out.writeShort(site.line());
                for (String each :
                        new String[] {site.className(), site.method(), site.owner(), site.name(), site.descriptor()}) {
                    Integer known = words.putIfAbsent(each, inOrder.size());
                    if (known == null) {
                        inOrder.add(each);
                    }
                    out.writeInt(known == null ? inOrder.size() - 1 : known);
                }
            }
            head.writeInt(inOrder.size());
            for (String each : inOrder) {
                head.writeUTF(each);
            }
            head.writeInt(sites.size() - 1);
            head.write(body.toByteArray());
            if (!locals.isEmpty()) {
                locals.write(head);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    /**
     * Reads a table.
     *
     * @throws TraceException if it is damaged
     */
    public static SiteTable of(byte[] bytes) throws TraceException {
        SiteTable table = empty();
        if (bytes.length == 0) {
            return table;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String[] words = new String[count(in, bytes.length / 2)];
            for (int i = 0; i < words.length; i++) {
                words[i] = VisibleText.line(in.readUTF());
                if (words[i].length() > TraceLimits.MAX_SITE_NAME) {
                    throw new IOException("too long");
                }
            }
            int sites = count(in, 1 << TraceFormat.SITE_BITS);
            for (int i = 0; i < sites; i++) {
                int first = in.readUnsignedByte();
                int op = first & (1 << ACCESS_SHIFT) - 1;
                int line = in.readUnsignedShort();
                String[] five = new String[5];
                for (int k = 0; k < 5; k++) {
                    five[k] = words[count(in, words.length - 1)];
                }
                table.add(
                        OPS[Math.min(op, OPS.length - 1)],
                        five[0],
                        five[1],
                        line,
                        five[2],
                        five[3],
                        five[4],
                        ACCESSES[first >>> ACCESS_SHIFT]);
            }
            if (TraceFormat.version(bytes) == TraceFormat.VERSION_WITH_LOCALS) {
                table.locals.read(in, table.size());
            }
            return table;
        } catch (IOException | IllegalStateException e) {
            throw new TraceException(TraceException.Code.DAMAGED, "The table of sites is damaged.", e);
        }
    }

    private static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("out of range");
        }
        return count;
    }
}
