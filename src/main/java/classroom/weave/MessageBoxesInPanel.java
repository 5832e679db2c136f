package classroom.weave;

import classroom.screen.wire.HostClasses;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Redirects the calls that open a message box of {@code JOptionPane} to the panel's host, which has methods with the
 * same names and parameters.
 */
final class MessageBoxesInPanel extends ClassVisitor {
    private static final String MESSAGE_BOXES = HostClasses.MESSAGE_BOXES.replace('.', '/');

    MessageBoxesInPanel(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, signature, exceptions)) {
            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String called, String calledType, boolean ofInterface) {
                boolean box = owner.equals("javax/swing/JOptionPane")
                        && (called.equals("showMessageDialog") || called.equals("showConfirmDialog"));
                super.visitMethodInsn(opcode, box ? MESSAGE_BOXES : owner, called, calledType, ofInterface);
            }
        };
    }
}
