package classroom.weave.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Replaces references to methods of other classes than the program's, such as {@code counter::incrementAndGet}, by
 * references to synthetic methods that call them, so that the calls can be woven.
 */
final class MethodReferences extends ClassVisitor {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    private final Set<String> own;
    private final List<Bridge> bridges = new ArrayList<>();
    private String className;
    private boolean ofInterface;

    /** A synthetic method to add. */
    private record Bridge(String name, String descriptor, Handle target, int line) {}

    private MethodReferences(ClassVisitor next, Set<String> own) {
        super(Opcodes.ASM9, next);
        this.own = own;
    }

    /**
     * Returns a class with such methods; the same bytes if it has no such references.
     *
     * @param own the internal names of the program's classes
     */
    static byte[] replaced(byte[] plain, Set<String> own) {
        ClassReader reader = new ClassReader(plain);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        MethodReferences pass = new MethodReferences(writer, own);
        reader.accept(pass, 0);
        return pass.bridges.isEmpty() ? plain : writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        super.visit(version, access, name, signature, superName, interfaces);
        className = name;
        ofInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
            private int line;

            @Override
            public void visitLineNumber(int number, Label start) {
                line = number;
                super.visitLineNumber(number, start);
            }

            @Override
            public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                Object[] changed = arguments.clone();
                if (bootstrap.getOwner().equals(LAMBDAS)
                        && arguments.length > 1
                        && arguments[1] instanceof Handle target
                        && !own.contains(target.getOwner())) {
                    changed[1] = bridge(target, line);
                }
                super.visitInvokeDynamicInsn(called, type, bootstrap, changed);
            }
        };
    }

    private Handle bridge(Handle target, int line) {
        Type[] arguments = Type.getArgumentTypes(target.getDesc());
        Type result = Type.getReturnType(target.getDesc());
        List<Type> all = new ArrayList<>();
        if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            result = Type.getObjectType(target.getOwner());
        } else if (target.getTag() != Opcodes.H_INVOKESTATIC) {
            all.add(Type.getObjectType(target.getOwner()));
        }
        all.addAll(List.of(arguments));
        String descriptor = Type.getMethodDescriptor(result, all.toArray(Type[]::new));
        String name = "lambda$classroom$" + bridges.size();
        bridges.add(new Bridge(name, descriptor, target, line));
        return new Handle(Opcodes.H_INVOKESTATIC, className, name, descriptor, ofInterface);
    }

    @Override
    public void visitEnd() {
        for (Bridge each : bridges) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            MethodVisitor method = super.visitMethod(access, each.name, each.descriptor, null, null);
            method.visitCode();
            Label start = new Label();
            method.visitLabel(start);
            method.visitLineNumber(each.line, start);
            Handle target = each.target;
            boolean making = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            if (making) {
                method.visitTypeInsn(Opcodes.NEW, target.getOwner());
                method.visitInsn(Opcodes.DUP);
            }
            int local = 0;
            for (Type argument : Type.getArgumentTypes(each.descriptor)) {
                method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
                local += argument.getSize();
            }
            int opcode = switch (target.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
                default -> Opcodes.INVOKESPECIAL;
            };
            method.visitMethodInsn(opcode, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
            method.visitInsn(Type.getReturnType(each.descriptor).getOpcode(Opcodes.IRETURN));
            method.visitMaxs(0, 0);
            method.visitEnd();
        }
        super.visitEnd();
    }
}
