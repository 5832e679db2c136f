package classroom.weave.probe;

import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Records each line before its first instruction; of the lines of a compute-only loop, only the first iterations.
 * Also records an instruction before it may initialize a class, which another thread may be initializing at the same
 * time. The probe is inserted at the instruction and not at the line's label, because a frame may stand between the
 * two. Frames refer to an uninitialized object by the label of its {@code new}; such an instruction therefore gets a
 * new label after the probe.
 */
final class LineProbes extends InstructionVisitor {
    private final Probes.ProbeSite place;
    private final boolean noted;
    private final List<Label> labelsHere = new ArrayList<>();
    private final Map<Label, Label> madeAt = new HashMap<>();
    private final LineLoops loops;
    /** The local variable that counts the lines of compute-only loops. */
    private final int counter;

    private final PureLoops pure;
    private boolean lineIsNew;
    private int instruction;
    /** The class that the next instruction may initialize, or null. */
    private String wanted;

    LineProbes(
            MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts, ProbeBudget.Grade grade) {
        super(next);
        this.place = place;
        this.loops = facts.loops();
        this.counter = facts.counter();
        this.pure = facts.pureLoops();
        this.noted = grade.compareTo(ProbeBudget.Grade.LINES) < 0;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (loops.compute()) {
            mv.visitInsn(Opcodes.ICONST_0);
            mv.visitVarInsn(Opcodes.ISTORE, counter);
        }
    }

    @Override
    public void visitLabel(Label label) {
        labelsHere.add(label);
        super.visitLabel(label);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        super.visitLineNumber(line, start);
        place.at(line);
        lineIsNew = noted;
    }

    @Override
    public void visitFrame(int type, int locals, Object[] local, int stacked, Object[] stack) {
        Object[] all = loops.compute() ? withInts(moved(local), locals, counter, 1) : moved(local);
        super.visitFrame(type, loops.compute() ? all.length : locals, all, stacked, moved(stack));
    }

    private Object[] moved(Object[] types) {
        if (types == null || madeAt.isEmpty()) {
            return types;
        }
        Object[] moved = types.clone();
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] instanceof Label label) {
                moved[i] = madeAt.getOrDefault(label, label);
            }
        }
        return moved;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        wants(opcode == Opcodes.NEW, type);
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        wants(opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC, owner);
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        wants(opcode == Opcodes.INVOKESTATIC, owner);
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
    }

    /** Called when the next instruction may initialize a class. */
    private void wants(boolean may, String type) {
        wanted = may && noted && place.hasRoom() ? place.types().initialized(type, place.className()) : null;
    }

    @Override
    protected void before(int opcode) {
        place.isPure(pure.isBackEdge(instruction));
        place.isLooping(loops.has(instruction), loops.computes(instruction));
        int here = instruction++;
        if (isQuiet()) {
            wanted = null;
            return;
        }
        boolean line = lineIsNew && place.hasRoom();
        if (line && place.isComputing()) {
            mv.visitIincInsn(counter, 1);
            mv.visitVarInsn(Opcodes.ILOAD, counter);
            probe(ProbeClass.FLOW, "loopLine", "(II)V", place.lineSite(here));
        } else if (line) {
            probe(ProbeClass.FLOW, "line", "(I)V", place.lineSite(here));
        }
        if (wanted != null) {
            mv.visitLdcInsn(Type.getObjectType(wanted));
            probe(ProbeClass.FLOW, "initWanted", "(Ljava/lang/Class;I)V", place.site(Operation.CLASS_INIT));
        }
        if (opcode == Opcodes.NEW && (line || wanted != null)) {
            Label made = new Label();
            mv.visitLabel(made);
            labelsHere.forEach(label -> madeAt.put(label, made));
        }
        wanted = null;
        lineIsNew = false;
        labelsHere.clear();
    }
}
