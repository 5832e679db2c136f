package classroom.weave.schedule;

import classroom.trace.format.Operation;
import classroom.weave.probe.ClassAnalysis;
import classroom.weave.probe.InstructionVisitor;
import classroom.weave.probe.ProbeClass;
import classroom.weave.probe.Probes;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Inserts a call of the schedule before each visible step of a method, and replaces the calls and instructions that
 * wait.
 */
final class ScheduledMethod extends InstructionVisitor {
    static final String SCHEDULE = "classroom/schedule/Schedule";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final Set<String> CATCH_ALL = Set.of("java/lang/Throwable", "java/lang/Error");

    private final ScheduleWeaver weaver;
    private final Probes.ProbeSite place;
    private final int free;
    private final String method;
    private final JdkCalls jdkCalls = new JdkCalls();
    private final Set<Label> handlers = new HashSet<>();
    private boolean handling;
    /**
     * Whether the call of the superclass's constructor is still to come; {@link #made} counts objects in its arguments.
     */
    private boolean prologue;

    private int made;

    ScheduledMethod(
            MethodVisitor next,
            ScheduleWeaver weaver,
            Probes.ProbeSite place,
            ClassAnalysis.MethodAnalysis facts,
            String method,
            int access) {
        super(next);
        this.weaver = weaver;
        this.place = place;
        this.free = facts.locals();
        this.method = method;
        prologue = method.equals("<init>");
    }

    /** Calls a method of the schedule, with a site as its last argument. */
    private void schedule(String name, String descriptor, int site) {
        push(site);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, SCHEDULE, name, descriptor, false);
    }

    private void schedule(String name) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, SCHEDULE, name, "()V", false);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (method.equals("<clinit>")) {
            schedule("beginAtomic");
        }
    }

    @Override
    public void visitTryCatchBlock(Label from, Label to, Label handler, String type) {
        super.visitTryCatchBlock(from, to, handler, type);
        if (type == null || CATCH_ALL.contains(type)) {
            handlers.add(handler);
        }
    }

    @Override
    public void visitLabel(Label label) {
        super.visitLabel(label);
        handling |= handlers.contains(label) && !isQuiet();
    }

    @Override
    protected void before(int opcode) {
        if (handling) {
            handling = false;
            mv.visitInsn(Opcodes.DUP);
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, SCHEDULE, "rethrow", "(Ljava/lang/Throwable;)V", false);
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        before(opcode);
        boolean ofClass = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
        String declarer = weaver.types().declarer(owner, name, descriptor);
        if (ofClass) {
            ready(declarer == null ? owner : declarer);
        }
        boolean inConstructor = opcode == Opcodes.PUTFIELD && prologue;
        if (declarer != null && !inConstructor && !weaver.types().isFinal(declarer, name, descriptor)) {
            Type type = Type.getType(descriptor);
            int site = place.fieldSite(declarer, name, descriptor);
            switch (opcode) {
                case Opcodes.GETSTATIC -> {
                    push(weaver.staticField(declarer, name));
                    schedule("readStatic", "(II)V", site);
                }
                case Opcodes.PUTSTATIC -> {
                    push(weaver.staticField(declarer, name));
                    schedule("writeStatic", "(II)V", site);
                }
                case Opcodes.GETFIELD -> {
                    mv.visitInsn(Opcodes.DUP);
                    push(weaver.field(declarer, name));
                    schedule("read", "(" + OBJECT + "II)V", site);
                }
                default -> {
                    receiver(type);
                    push(weaver.field(declarer, name));
                    schedule("write", "(" + OBJECT + "II)V", site);
                }
            }
        }
        mv.visitFieldInsn(opcode, owner, name, descriptor);
    }

    /** Copies the receiver, which is below a value, to the top of the stack. */
    private void receiver(Type value) {
        if (value.getSize() == 1) {
            mv.visitInsn(Opcodes.DUP2);
            mv.visitInsn(Opcodes.POP);
        } else {
            mv.visitInsn(Opcodes.DUP2_X1);
            mv.visitInsn(Opcodes.POP2);
            mv.visitInsn(Opcodes.DUP_X2);
        }
    }

    /** Calls the method that initializes a class, if it is one that is initialized at its first use. */
    private void ready(String type) {
        if (weaver.isLazy(type) && !type.equals(place.className())) {
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, type, ScheduledClass.READY, "()V", false);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        before(opcode);
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            mv.visitInsn(Opcodes.DUP2);
            schedule("readElement", "(" + OBJECT + "II)V", place.site(Operation.ELEMENT));
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            boolean wide = opcode == Opcodes.LASTORE || opcode == Opcodes.DASTORE;
            mv.visitInsn(wide ? Opcodes.DUP2_X2 : Opcodes.DUP_X2);
            mv.visitInsn(wide ? Opcodes.POP2 : Opcodes.POP);
            mv.visitInsn(wide ? Opcodes.DUP2_X2 : Opcodes.DUP2_X1);
            schedule("writeElement", "(" + OBJECT + "II)V", place.site(Operation.ELEMENT));
        } else if (opcode == Opcodes.MONITORENTER) {
            schedule("enter", "(" + OBJECT + "I)V", place.site(Operation.MONITOR));
            return;
        } else if (opcode == Opcodes.MONITOREXIT) {
            schedule("exit", "(" + OBJECT + "I)V", place.site(Operation.MONITOR_EXIT));
            return;
        } else if (method.equals("<clinit>") && opcode == Opcodes.RETURN) {
            schedule("endAtomic");
        }
        mv.visitInsn(opcode);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        before(opcode);
        if (opcode == Opcodes.GOTO && place.isPure()) {
            schedule("endSpinRound", "(I)V", place.site(Operation.LINE));
        }
        mv.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        before(opcode);
        if (opcode == Opcodes.NEW) {
            made++;
            ready(type);
            UnsupportedCalls.check(weaver, type, "<init>", "()V", place);
        }
        String changed = opcode == Opcodes.NEW ? Replacements.substitute(type) : null;
        mv.visitTypeInsn(opcode, changed == null ? type : changed);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        before(Opcodes.INVOKEDYNAMIC);
        boolean concatenation = bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
        String changed =
                concatenation ? jdkCalls.arguments().prepareConcatenation(new Emitter(), descriptor) : descriptor;
        mv.visitInvokeDynamicInsn(name, changed, bootstrap, arguments);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        before(opcode);
        if (prologue && opcode == Opcodes.INVOKESPECIAL && name.equals("<init>") && --made < 0) {
            prologue = false;
        }
        if (ProbeClass.isProbe(owner)) {
            if (name.equals("line")) {
                mv.visitInsn(Opcodes.DUP);
                mv.visitMethodInsn(Opcodes.INVOKESTATIC, SCHEDULE, "line", "(I)V", false);
            }
            mv.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            return;
        }
        if (opcode == Opcodes.INVOKESTATIC && weaver.types().isOwn(owner)) {
            ready(owner);
        }
        if (owner.startsWith("classroom/") && !weaver.types().isOwn(owner)) {
            mv.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            return;
        }
        UnsupportedCalls.check(weaver, owner, name, descriptor, place);
        String changed = name.equals("<init>") ? Replacements.substitute(owner) : null;
        if (changed != null) {
            mv.visitMethodInsn(opcode, changed, name, descriptor, false);
            return;
        }
        Replacements.Target target =
                name.equals("<init>") ? null : Replacements.call(weaver.types(), owner, name, descriptor);
        if (target != null) {
            replace(opcode, target, owner, name, descriptor);
        } else {
            jdkCalls.call(new Emitter(), opcode, owner, name, descriptor, ofInterface);
        }
    }

    private void replace(int opcode, Replacements.Target target, String owner, String name, String descriptor) {
        int site = place.site(target.operation(), owner, name, descriptor);
        push(site);
        boolean ofClass = opcode == Opcodes.INVOKESTATIC;
        String receiver = ofClass ? "" : "L" + target.receiver() + ";";
        String changed = "(" + receiver + descriptor.substring(1).replace(")", "I)");
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, target.owner(), target.name(), changed, false);
    }

    /** Writes instructions for {@link JdkCalls}. */
    final class Emitter {
        ScheduleWeaver weaver() {
            return weaver;
        }

        Probes.ProbeSite place() {
            return place;
        }

        /** Returns the first free local variable. */
        int free() {
            return free;
        }

        void insn(int opcode) {
            mv.visitInsn(opcode);
        }

        void cast(String type) {
            mv.visitTypeInsn(Opcodes.CHECKCAST, type);
        }

        void loadLocal(Type type, int local) {
            load(type, local);
        }

        void storeLocal(Type type, int local) {
            store(type, local);
        }

        void schedule(String name, String descriptor, int site) {
            ScheduledMethod.this.schedule(name, descriptor, site);
        }

        void schedule(String name, String descriptor) {
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, SCHEDULE, name, descriptor, false);
        }

        void invoke(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            mv.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        }
    }
}
