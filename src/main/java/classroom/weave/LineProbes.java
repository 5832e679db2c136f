package classroom.weave;

import classroom.trace.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Notes each line before its first instruction; of the lines of a loop that only computes, the first rounds. It waits for the instruction, since a frame may stand between it and the line's
 * label; and an object being made is known to frames by the label of its {@code new}, so that needs a label of its own behind
 * the probe.
 */
final class LineProbes extends InstructionVisitor {
    private final Probes.ProbeSite place;
    private final boolean noted;
    private final List<Label> labelsHere = new ArrayList<>();
    private final Map<Label, Label> madeAt = new HashMap<>();
    private final LineLoops loops;
    /** The local variable that counts the lines of loops that only compute. */
    private final int counter;
    private boolean lineIsNew;
    private int instruction;

    LineProbes(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts, ProbeBudget.Grade grade) {
        super(next);
        this.place = place;
        this.loops = facts.loops();
        this.counter = facts.counter();
        this.noted = grade == ProbeBudget.Grade.NOTHING;
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
        Object[] all = loops.compute() ? withCounter(moved(local), locals) : moved(local);
        super.visitFrame(type, loops.compute() ? all.length : locals, all, stacked, moved(stack));
    }

    /** A frame's local variables, and behind them the counter; a long or a double is one of them, but has two places. */
    private Object[] withCounter(Object[] local, int locals) {
        List<Object> all = new ArrayList<>();
        int places = 0;
        for (int i = 0; i < locals; i++) {
            all.add(local[i]);
            places += local[i] == Opcodes.LONG || local[i] == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; places < counter; places++) {
            all.add(Opcodes.TOP);
        }
        all.add(Opcodes.INTEGER);
        return all.toArray();
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
    void before(int opcode) {
        place.isLooping(loops.has(instruction), loops.computes(instruction));
        instruction++;
        if (isQuiet()) {
            return;
        }
        if (lineIsNew && place.hasRoom()) {
            if (place.isComputing()) {
                mv.visitIincInsn(counter, 1);
                mv.visitVarInsn(Opcodes.ILOAD, counter);
                probe("loopLine", "(II)V", place.site(Operation.LINE));
            } else {
                probe("line", "(I)V", place.site(Operation.LINE));
            }
            if (opcode == Opcodes.NEW) {
                Label made = new Label();
                mv.visitLabel(made);
                labelsHere.forEach(label -> madeAt.put(label, made));
            }
        }
        lineIsNew = false;
        labelsHere.clear();
    }
}
