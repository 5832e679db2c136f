package classroom.weave;

import classroom.observe.ProcessGuard;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Starts the process guard at the beginning of {@code main}, so that the program ends when the app does. Instance
 * methods and methods without parameters count too, since a Java 25 program may start with one.
 */
final class GuardAtMain implements ClassTransform {
    @Override
    public ClassVisitor into(ClassVisitor next) {
        return new ClassVisitor(Opcodes.ASM9, next) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String type, String signature, String[] exceptions) {
                MethodVisitor method = super.visitMethod(access, name, type, signature, exceptions);
                boolean main = name.equals("main") && (type.equals("([Ljava/lang/String;)V") || type.equals("()V"));
                return main && (access & Opcodes.ACC_ABSTRACT) == 0 ? guarded(method) : method;
            }
        };
    }

    private static MethodVisitor guarded(MethodVisitor next) {
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitCode() {
                super.visitCode();
                visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(ProcessGuard.class), "start", "()V", false);
            }
        };
    }
}
