package classroom.weave.schedule;

import classroom.schedule.ScheduledProgram;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Adds what the schedule needs to a class: a method that resets its static fields and initializes it again, a field for
 * what the schedule knows of an object, and a hash code that is the same in each run.
 */
final class ScheduledClass extends ClassVisitor {
    /** The name of the synthetic method that initializes a class at its first use. */
    static final String READY = "classroom$ready";

    private static final String INITIALIZER = "classroom$initialize";
    private static final String IS_READY = "classroom$isReady";
    private static final String STATE = "classroom$state";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String TRACKED = "classroom/schedule/TrackedObject";
    private static final int STATIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

    private final ScheduleWeaver weaver;
    private final List<String[]> statics = new ArrayList<>();
    private String className;
    private String superclass;
    private boolean tracked;
    private boolean hashes;
    private boolean resets;
    private boolean initializer;

    ScheduledClass(ClassVisitor next, ScheduleWeaver weaver) {
        super(Opcodes.ASM9, next);
        this.weaver = weaver;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        className = name;
        superclass = superName;
        resets = weaver.isReset(name);
        boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        boolean record = "java/lang/Record".equals(superName);
        tracked = !isInterface && !record && !weaver.types().isOwn(superName);
        hashes = tracked
                && (access & Opcodes.ACC_ENUM) == 0
                && weaver.types().supertypes(name).stream()
                        .filter(type -> !type.equals("java/lang/Object"))
                        .noneMatch(type -> weaver.types().declares(type, "hashCode", "()I"));
        List<String> all = new ArrayList<>(List.of(interfaces));
        if (tracked) {
            all.add(TRACKED);
        }
        String changed = Replacements.substitute(superName);
        super.visit(
                version, access, name, signature, changed == null ? superName : changed, all.toArray(String[]::new));
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        boolean constant = (access & Opcodes.ACC_FINAL) != 0 && value != null;
        boolean reset = resets && (access & Opcodes.ACC_STATIC) != 0 && !constant;
        if (reset) {
            statics.add(new String[] {name, descriptor});
        }
        return super.visitField(reset ? access & ~Opcodes.ACC_FINAL : access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if (resets && name.equals("<clinit>")) {
            initializer = true;
            return super.visitMethod(STATIC, INITIALIZER, descriptor, signature, exceptions);
        }
        return super.visitMethod(access, name, descriptor, signature, exceptions);
    }

    @Override
    public void visitEnd() {
        if (tracked) {
            int ofField = Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
            super.visitField(ofField, STATE, OBJECT, null, null).visitEnd();
            int ofMethod = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
            MethodVisitor get = method(ofMethod, STATE, "()" + OBJECT);
            get.visitVarInsn(Opcodes.ALOAD, 0);
            get.visitFieldInsn(Opcodes.GETFIELD, className, STATE, OBJECT);
            end(get, Opcodes.ARETURN);
            MethodVisitor set = method(ofMethod, STATE, "(" + OBJECT + ")V");
            set.visitVarInsn(Opcodes.ALOAD, 0);
            set.visitVarInsn(Opcodes.ALOAD, 1);
            set.visitFieldInsn(Opcodes.PUTFIELD, className, STATE, OBJECT);
            end(set, Opcodes.RETURN);
        }
        if (hashes) {
            MethodVisitor hash = method(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, "hashCode", "()I");
            hash.visitVarInsn(Opcodes.ALOAD, 0);
            hash.visitMethodInsn(Opcodes.INVOKESTATIC, ScheduledMethod.SCHEDULE, "hash", "(" + OBJECT + ")I", false);
            end(hash, Opcodes.IRETURN);
        }
        if (resets) {
            addReset();
        }
        super.visitEnd();
    }

    /** Adds the method that resets the class. */
    private void addReset() {
        boolean lazy = weaver.isLazy(className);
        MethodVisitor reset = method(STATIC, ScheduledProgram.RESET, "()V");
        for (String[] each : statics) {
            Type type = Type.getType(each[1]);
            switch (type.getSort()) {
                case Type.LONG -> reset.visitInsn(Opcodes.LCONST_0);
                case Type.FLOAT -> reset.visitInsn(Opcodes.FCONST_0);
                case Type.DOUBLE -> reset.visitInsn(Opcodes.DCONST_0);
                case Type.OBJECT, Type.ARRAY -> reset.visitInsn(Opcodes.ACONST_NULL);
                default -> reset.visitInsn(Opcodes.ICONST_0);
            }
            reset.visitFieldInsn(Opcodes.PUTSTATIC, className, each[0], each[1]);
        }
        if (lazy) {
            reset.visitInsn(Opcodes.ICONST_0);
            reset.visitFieldInsn(Opcodes.PUTSTATIC, className, IS_READY, "Z");
        } else if (initializer) {
            reset.visitMethodInsn(Opcodes.INVOKESTATIC, className, INITIALIZER, "()V", false);
        }
        end(reset, Opcodes.RETURN);
        if (lazy) {
            super.visitField(STATIC, IS_READY, "Z", null, null).visitEnd();
            addReady();
        }
    }

    /** Adds a method that initializes the class if it is not initialized in this run. The initialization is atomic. */
    private void addReady() {
        MethodVisitor ready = method(STATIC, READY, "()V");
        org.objectweb.asm.Label first = new org.objectweb.asm.Label();
        ready.visitFieldInsn(Opcodes.GETSTATIC, className, IS_READY, "Z");
        ready.visitJumpInsn(Opcodes.IFEQ, first);
        ready.visitInsn(Opcodes.RETURN);
        ready.visitLabel(first);
        ready.visitFrame(Opcodes.F_NEW, 0, new Object[0], 0, new Object[0]);
        ready.visitInsn(Opcodes.ICONST_1);
        ready.visitFieldInsn(Opcodes.PUTSTATIC, className, IS_READY, "Z");
        if (weaver.isLazy(superclass)) {
            ready.visitMethodInsn(Opcodes.INVOKESTATIC, superclass, READY, "()V", false);
        }
        ready.visitMethodInsn(Opcodes.INVOKESTATIC, ScheduledMethod.SCHEDULE, "beginAtomic", "()V", false);
        ready.visitMethodInsn(Opcodes.INVOKESTATIC, className, INITIALIZER, "()V", false);
        ready.visitMethodInsn(Opcodes.INVOKESTATIC, ScheduledMethod.SCHEDULE, "endAtomic", "()V", false);
        end(ready, Opcodes.RETURN);
    }

    private MethodVisitor method(int access, String name, String descriptor) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        return method;
    }

    private static void end(MethodVisitor method, int result) {
        method.visitInsn(result);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
