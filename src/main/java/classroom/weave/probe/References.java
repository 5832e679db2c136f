package classroom.weave.probe;

import classroom.weave.call.CallRule;
import classroom.weave.call.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Redirects method references to recorded calls, as in {@code lock::lock}. The JVM makes such a call in a hidden
 * class, where no probe can be. So the reference is redirected to a method of a companion class, which makes the
 * call, is woven, and removes itself from stack traces. The methods are in a companion class and not in the class
 * itself, whose methods are visible to reflection.
 */
public final class References {
    /** The suffix of a companion class's name. */
    public static final String SUFFIX = "$$References";

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    /** The flag of {@code altMetafactory} for a serializable reference, which is not redirected. */
    private static final int SERIALIZABLE = 1;

    private final String className;
    private final int version;
    private final Hierarchy types;
    private final List<Reference> all = new ArrayList<>();

    /**
     * A redirected reference.
     *
     * @param to        the method that is called
     * @param from      the method that contains the reference
     * @param line      the line of the reference
     * @param outermost whether the JDK may call the method
     */
    private record Reference(Handle to, String from, int line, boolean outermost) {}

    References(String owner, int version, Hierarchy types) {
        this.className = owner + SUFFIX;
        this.version = version;
        this.types = types;
    }

    /** Returns the name of the companion class. */
    String className() {
        return className;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * Returns the bootstrap arguments of the redirected reference.
     *
     * @param made      the descriptor of the call site that creates the object
     * @param bootstrap the bootstrap method
     * @param arguments the arguments of the bootstrap method
     * @return new arguments, or the given ones if the reference is not redirected
     */
    Object[] turned(String made, Handle bootstrap, Object[] arguments, String from, int line) {
        boolean plain =
                bootstrap.getOwner().equals(FACTORY) && bootstrap.getName().equals("metafactory");
        boolean flagged = bootstrap.getOwner().equals(FACTORY)
                && bootstrap.getName().equals("altMetafactory")
                && arguments.length > 3
                && arguments[3] instanceof Integer flags
                && (flags & SERIALIZABLE) == 0;
        if (!plain && !flagged || !(arguments[1] instanceof Handle to) || !isNoted(to)) {
            return arguments;
        }
        Type type = Type.getReturnType(made);
        boolean own = type.getSort() == Type.OBJECT && types.isOwn(type.getInternalName());
        Object[] turned = arguments.clone();
        turned[1] = new Handle(Opcodes.H_INVOKESTATIC, className, "call" + all.size(), descriptor(to), false);
        all.add(new Reference(to, from, line, !own));
        return turned;
    }

    private boolean isNoted(Handle to) {
        int kind = to.getTag();
        boolean ofClass = kind == Opcodes.H_INVOKESTATIC;
        return (ofClass || kind == Opcodes.H_INVOKEVIRTUAL || kind == Opcodes.H_INVOKEINTERFACE)
                && CallRule.of(types, ofClass, to.getOwner(), to.getName(), to.getDesc()) != null;
    }

    private static String descriptor(Handle to) {
        String plain = to.getDesc();
        return to.getTag() == Opcodes.H_INVOKESTATIC
                ? plain
                : "(" + Type.getObjectType(to.getOwner()).getDescriptor() + plain.substring(1);
    }

    /** Returns the companion class, woven. */
    byte[] woven(Probes probes, String owner) {
        ClassReader plain = new ClassReader(plain());
        ClassAnalysis facts = ClassAnalysis.of(plain, types);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        plain.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        Reference reference = all.get(Integer.parseInt(name.substring("call".length())));
                        Probes.ProbeSite place = probes.place(owner, reference.from);
                        place.at(reference.line);
                        ClassAnalysis.MethodAnalysis method = facts.method(name, descriptor);
                        MethodVisitor next = new CallProbes(
                                super.visitMethod(access, name, descriptor, signature, exceptions), place, method);
                        next = reference.outermost ? new OutermostMethod(next, place, method, name) : next;
                        return method.canFail() ? new ThrownProbes(next, place, method, name) : next;
                    }
                },
                ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private byte[] plain() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                version,
                Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_SUPER,
                className,
                null,
                "java/lang/Object",
                null);
        for (int i = 0; i < all.size(); i++) {
            Reference each = all.get(i);
            MethodVisitor code = writer.visitMethod(
                    Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, "call" + i, descriptor(each.to), null, null);
            code.visitCode();
            body(code, each);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void body(MethodVisitor code, Reference reference) {
        Handle to = reference.to;
        Label start = new Label();
        Label end = new Label();
        code.visitTryCatchBlock(start, end, end, null);
        code.visitLabel(start);
        code.visitLineNumber(reference.line, start);
        int local = 0;
        for (Type each : Type.getArgumentTypes(descriptor(to))) {
            code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
            local += each.getSize();
        }
        int opcode = to.getTag() == Opcodes.H_INVOKESTATIC
                ? Opcodes.INVOKESTATIC
                : to.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        code.visitMethodInsn(opcode, to.getOwner(), to.getName(), to.getDesc(), to.isInterface());
        code.visitInsn(Type.getReturnType(to.getDesc()).getOpcode(Opcodes.IRETURN));
        code.visitLabel(end);
        code.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(className.replace('/', '.'));
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                ProbeClass.FLOW.internalName(),
                "passes",
                "(Ljava/lang/Throwable;Ljava/lang/String;)V",
                false);
        code.visitInsn(Opcodes.ATHROW);
    }
}
