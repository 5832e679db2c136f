package classroom.weave.schedule;

import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds which rare features the classes of a program use. Operations that nothing but such a feature can observe are
 * steps only in programs that use it.
 */
final class ProgramFeatures extends ClassVisitor {
    private static final Set<String> LOCK_QUERIES = Set.of(
            "tryLock",
            "isLocked",
            "isHeldByCurrentThread",
            "getHoldCount",
            "hasQueuedThreads",
            "getQueueLength",
            "availablePermits",
            "tryAcquire",
            "drainPermits",
            "getCount",
            "isBroken",
            "getNumberWaiting",
            "isWriteLocked",
            "getReadLockCount",
            "hasQueuedThread",
            "hasWaiters",
            "getWaitQueueLength");

    private boolean locks;
    private boolean interrupts;
    private boolean builders;

    ProgramFeatures() {
        super(Opcodes.ASM9);
    }

    /** Tells whether it can see that a lock or the like was released, other than by acquiring it. */
    boolean observesLocks() {
        return locks;
    }

    /** Tells whether it interrupts other threads. */
    boolean interrupts() {
        return interrupts;
    }

    /** Tells whether it keeps a string builder where another thread may find it. */
    boolean sharesStringBuilders() {
        return builders;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        described(descriptor);
        return null;
    }

    private void described(String descriptor) {
        builders |= descriptor.contains("Ljava/lang/StringBu");
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        described(descriptor);
        return new MethodVisitor(Opcodes.ASM9) {
            /** Whether the current thread is on top of the operand stack. */
            private boolean self;

            @Override
            public void visitInsn(int opcode) {
                self = false;
            }

            @Override
            public void visitVarInsn(int opcode, int local) {
                self = false;
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
                self = false;
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                builders |= opcode != Opcodes.NEW && JdkArguments.BUILDERS.contains(type);
            }

            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String called, String descriptor, boolean ofInterface) {
                boolean builder = JdkArguments.BUILDERS.contains(owner);
                if (!builder) {
                    described(descriptor);
                }
                if (!self || !called.equals("interrupt")) {
                    called(owner, called, descriptor);
                }
                self = called.equals("currentThread") && owner.equals("java/lang/Thread");
            }

            @Override
            public void visitInvokeDynamicInsn(
                    String called, String descriptor, Handle bootstrap, Object... arguments) {
                described(descriptor);
                for (Object each : arguments) {
                    if (each instanceof Handle handle) {
                        called(handle.getOwner(), handle.getName(), handle.getDesc());
                    }
                }
            }
        };
    }

    private void called(String owner, String name, String descriptor) {
        boolean jdk = owner.startsWith("java/");
        if (name.equals("interrupt") && descriptor.equals("()V")
                || name.equals("shutdownNow")
                || name.equals("cancel") && owner.startsWith("java/util/concurrent/")) {
            interrupts = true;
        }
        if (jdk && LOCK_QUERIES.contains(name)) {
            locks = true;
        }
    }
}
