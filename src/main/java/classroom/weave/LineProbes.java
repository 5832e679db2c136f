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
 * Notes each line before its first instruction. It waits for the instruction, since a frame may stand between it and the line's
 * label; and an object being made is known to frames by the label of its {@code new}, so that needs a label of its own behind
 * the probe.
 */
final class LineProbes extends InstructionVisitor {
    private final Probes.ProbeSite place;
    private final boolean noted;
    private final List<Label> labelsHere = new ArrayList<>();
    private final Map<Label, Label> madeAt = new HashMap<>();
    private final LineLoops loops;
    private final PureLoops pure;
    private boolean lineIsNew;
    private int instruction;

    LineProbes(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts, ProbeBudget.Grade grade) {
        super(next);
        this.place = place;
        this.loops = facts.loops();
        this.pure = facts.pureLoops();
        this.noted = grade == ProbeBudget.Grade.NOTHING;
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
        super.visitFrame(type, locals, moved(local), stacked, moved(stack));
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
    protected void before(int opcode) {
        place.isPure(pure.isBackEdge(instruction));
        place.isLooping(loops.has(instruction++));
        if (isQuiet()) {
            return;
        }
        if (lineIsNew && place.hasRoom()) {
            probe("line", "(I)V", place.site(Operation.LINE));
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
