package classroom.weave;

import classroom.trace.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Notes each line before its first instruction. It waits for the instruction, since a frame may stand between it and the line's
 * label; and an object being made is known to frames by the label of its {@code new}, so that needs a label of its own behind the probe.
 */
final class LineProbes extends ProbedMethod {
    private final Probes.Place place;
    private final boolean noted;
    private final List<Label> labelsHere = new ArrayList<>();
    private final Map<Label, Label> madeAt = new HashMap<>();
    private boolean lineIsNew;

    LineProbes(MethodVisitor next, Probes.Place place, Thinning.Grade grade) {
        super(next);
        this.place = place;
        this.noted = grade == Thinning.Grade.NOTHING;
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

    private void instruction() {
        if (lineIsNew && place.hasRoom()) {
            probe("line", "(I)V", place.site(Op.LINE));
        }
        lineIsNew = false;
        labelsHere.clear();
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        List<Label> here = lineIsNew && opcode == Opcodes.NEW ? List.copyOf(labelsHere) : List.of();
        instruction();
        if (!here.isEmpty()) {
            Label made = new Label();
            mv.visitLabel(made);
            here.forEach(label -> madeAt.put(label, made));
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitInsn(int opcode) {
        instruction();
        super.visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        instruction();
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        instruction();
        super.visitVarInsn(opcode, local);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        instruction();
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        instruction();
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        instruction();
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        instruction();
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitLdcInsn(Object value) {
        instruction();
        super.visitLdcInsn(value);
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        instruction();
        super.visitIincInsn(local, increment);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
        instruction();
        super.visitTableSwitchInsn(min, max, dflt, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
        instruction();
        super.visitLookupSwitchInsn(dflt, keys, labels);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        instruction();
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }
}
