package classroom.weave.probe;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Base class of visitors for which a constructor begins anew behind its call of another constructor. */
abstract class ConstructorVisitor extends ProbedMethod {
    private final ConstructorPrologue prologue;

    ConstructorVisitor(MethodVisitor next, String method) {
        super(next);
        prologue = new ConstructorPrologue(method);
    }

    /** Whether {@code this} must not be passed to any method yet. */
    final boolean isInPrologue() {
        return prologue.isOpen();
    }

    /** Called in a constructor behind its call of another constructor. */
    void prologueEnded() {}

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            prologue.made();
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        if (prologue.isOpen()) {
            prologue.called(opcode, name);
            if (!prologue.isOpen()) {
                prologueEnded();
            }
        }
    }
}
