package classroom.weave.probe;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Records the begin of a method with its parameters, and its normal or exceptional end, so that the methods that a
 * thread is in are known. The number of methods below this one is kept in a local variable, which all frames declare:
 * so the record is right again after an end that was missed, as one without room on the stack. In a constructor,
 * {@code this} is recorded, and exceptions are, after the call of another constructor.
 */
final class FrameProbes extends ConstructorVisitor {
    /** The number of local variables that it needs: the number of methods below, and the stores in loops. */
    static final int SLOTS = 2;

    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    private final boolean named;
    private final List<Type> parameters;
    private final int depth;
    private final boolean counts;
    private final Label start = new Label();
    private boolean started;
    private int site;

    FrameProbes(
            MethodVisitor next,
            Probes.ProbeSite place,
            ClassAnalysis ofClass,
            ClassAnalysis.MethodAnalysis facts,
            String method,
            String descriptor) {
        super(next, method);
        this.place = place;
        this.facts = facts;
        this.named = ofClass.isNamed();
        this.parameters = List.of(Type.getArgumentTypes(descriptor));
        this.depth = facts.firstReserved();
        this.counts = facts.variables().areInLoops();
    }

    /** Returns the local variable with the number of stores in loops. */
    int counter() {
        return depth + 1;
    }

    /** Whether stores in loops are counted. */
    boolean counts() {
        return counts;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        place.at(facts.firstLine());
        site = place.methodSite(facts, named);
        probe(ProbeClass.LOCAL, "entered", "(I)I", site);
        mv.visitVarInsn(Opcodes.ISTORE, depth);
        if (counts) {
            mv.visitInsn(Opcodes.ICONST_0);
            mv.visitVarInsn(Opcodes.ISTORE, counter());
        }
        int slot = 0;
        Set<Integer> slots = new HashSet<>();
        if (!facts.isStatic()) {
            if (isInPrologue()) {
                slot = 1;
            } else {
                slots.add(slot++);
            }
        }
        for (Type each : parameters) {
            slots.add(slot);
            slot += each.getSize();
        }
        noteAtBegin(slots, slot);
        if (!isInPrologue()) {
            begin();
        }
    }

    private void begin() {
        started = true;
        mv.visitLabel(start);
    }

    /** Records the parameters, and {@code this}, that have these slots and the types that the descriptor tells. */
    private void noteAtBegin(Set<Integer> slots, int end) {
        Type[] types = new Type[end];
        int slot = 0;
        if (!facts.isStatic() && end > 0) {
            types[slot++] = Type.getObjectType(place.className());
        }
        for (Type each : parameters) {
            if (slot < end) {
                types[slot] = each;
            }
            slot += each.getSize();
        }
        for (LocalNames.NamedLocal each : facts.variables().at(0)) {
            if (slots.contains(each.slot()) && seen(types[each.slot()]).equals(seen(Type.getType(each.descriptor())))) {
                note(each, 0);
            }
        }
    }

    /** Records the value of a variable. */
    void note(LocalNames.NamedLocal of, int instruction) {
        Type type = Type.getType(of.descriptor());
        load(type, of.slot());
        probe(ProbeClass.LOCAL, "stored", "(" + seen(type) + "I)V", site(of, instruction));
    }

    /** Records the value of a variable with a probe that also gets the number of stores in loops. */
    void note(LocalNames.NamedLocal of, int instruction, String probe) {
        Type type = Type.getType(of.descriptor());
        load(type, of.slot());
        mv.visitVarInsn(Opcodes.ILOAD, counter());
        probe(ProbeClass.LOCAL, probe, "(" + seen(type) + "II)V", site(of, instruction));
    }

    private int site(LocalNames.NamedLocal of, int instruction) {
        return place.localSite(instruction, of.number(), of.name(), of.descriptor());
    }

    /** Records that the methods that this one called have ended, because an exception comes into its handler. */
    void back() {
        mv.visitVarInsn(Opcodes.ILOAD, depth);
        probe(ProbeClass.LOCAL, "back", "(II)V", site);
    }

    @Override
    public void visitFrame(int type, int locals, Object[] local, int stacked, Object[] stack) {
        Object[] all = withInts(local, locals, depth, counts ? SLOTS : 1);
        super.visitFrame(type, all.length, all, stacked, stack);
    }

    @Override
    void prologueEnded() {
        begin();
        noteAtBegin(Set.of(0), 1);
    }

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            exit();
        }
        super.visitInsn(opcode);
    }

    private void exit() {
        mv.visitVarInsn(Opcodes.ILOAD, depth);
        probe(ProbeClass.LOCAL, "exited", "(II)V", site);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        if (started) {
            Label caught = new Label();
            handler(facts, caught, withInts(new Object[0], 0, depth, 1));
            exit();
            mv.visitInsn(Opcodes.ATHROW);
            mv.visitTryCatchBlock(start, caught, caught, null);
        }
        super.visitMaxs(stack, locals);
    }
}
