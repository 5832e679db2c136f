package classroom.weave.probe;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Base class of visitors that insert code before an instruction, after the labels and the frame that belong to it. */
public abstract class InstructionVisitor extends ProbedMethod {
    /** The end of the part of each handler that is covered by the handler itself. */
    private final Map<Label, Label> ownHandlers = new HashMap<>();

    private Label quietUntil;

    protected InstructionVisitor(MethodVisitor next) {
        super(next);
    }

    /**
     * Whether the code belongs to an exception handler that covers itself, such as the one that exits a monitor. A
     * probe there that throws a StackOverflowError would run again without end, so there must be none.
     */
    protected final boolean isQuiet() {
        return quietUntil != null;
    }

    @Override
    public void visitTryCatchBlock(Label from, Label to, Label handler, String type) {
        super.visitTryCatchBlock(from, to, handler, type);
        if (from == handler) {
            ownHandlers.put(handler, to);
        }
    }

    @Override
    public void visitLabel(Label label) {
        super.visitLabel(label);
        if (label == quietUntil) {
            quietUntil = null;
        }
        quietUntil = ownHandlers.getOrDefault(label, quietUntil);
    }

    /** Called before each instruction. */
    protected abstract void before(int opcode);

    @Override
    public void visitTypeInsn(int opcode, String type) {
        before(opcode);
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitInsn(int opcode) {
        before(opcode);
        super.visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        before(opcode);
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        before(opcode);
        super.visitVarInsn(opcode, local);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        before(opcode);
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        before(opcode);
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        before(Opcodes.INVOKEDYNAMIC);
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        before(opcode);
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitLdcInsn(Object value) {
        before(Opcodes.LDC);
        super.visitLdcInsn(value);
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        before(Opcodes.IINC);
        super.visitIincInsn(local, increment);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
        before(Opcodes.TABLESWITCH);
        super.visitTableSwitchInsn(min, max, dflt, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
        before(Opcodes.LOOKUPSWITCH);
        super.visitLookupSwitchInsn(dflt, keys, labels);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        before(Opcodes.MULTIANEWARRAY);
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }
}
