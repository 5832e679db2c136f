package classroom.weave.probe;

import classroom.trace.format.Operation;
import classroom.weave.call.CallRule;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Records the calls that {@link CallRule} lists, at the place of the call. The call itself stays in the program's
 * method, so that stack traces are unchanged; meanwhile its arguments are kept in local variables that the method
 * does not use. {@link ThrownProbes} records that a call has thrown.
 */
final class CallProbes extends ProbedMethod {
    private static final String ABOUT = "(Ljava/lang/Object;I)V";
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;

    CallProbes(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts) {
        super(next);
        this.place = place;
        this.facts = facts;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        CallRule call = CallRule.of(place.types(), opcode == Opcodes.INVOKESTATIC, owner, name, descriptor);
        if (call == null) {
            super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            return;
        }
        Invocation plain = new Invocation(opcode, owner, name, descriptor, ofInterface);
        int site = place.site(call.op(), owner, name, descriptor);
        switch (call.style()) {
            case SPAN:
                span(call.op(), plain, site);
                break;
            case DID:
                keepArguments(plain);
                mv.visitInsn(Opcodes.DUP);
                probe(ProbeClass.OPERATION, "did", ABOUT, site);
                giveArguments(plain);
                plain.invoke();
                break;
            case DID_TO_ARGUMENT:
                mv.visitInsn(Opcodes.DUP);
                probe(ProbeClass.OPERATION, "did", ABOUT, site);
                plain.invoke();
                break;
            case ATOMIC:
                atomic(plain, site);
                break;
            case SHARED:
            case SHARED_AROUND:
                shared(plain, site, call.style() == CallRule.Style.SHARED_AROUND);
                break;
            case START:
                mv.visitInsn(Opcodes.DUP);
                probe(ProbeClass.LIFECYCLE, "started", "(Ljava/lang/Thread;I)V", site);
                plain.invoke();
                break;
            case STARTED:
                plain.invoke();
                mv.visitInsn(Opcodes.DUP);
                probe(ProbeClass.LIFECYCLE, "started", "(Ljava/lang/Thread;I)V", site);
                break;
            case RENAME:
                keepArguments(plain);
                mv.visitInsn(Opcodes.DUP);
                giveArguments(plain);
                plain.invoke();
                probe(ProbeClass.LIFECYCLE, "renamed", "(Ljava/lang/Thread;I)V", site);
                break;
            case LINK:
                mv.visitInsn(Opcodes.DUP);
                plain.invoke();
                mv.visitInsn(Opcodes.DUP_X1);
                mv.visitInsn(Opcodes.SWAP);
                probe(ProbeClass.OPERATION, "link", "(Ljava/lang/Object;Ljava/lang/Object;I)V", site);
                break;
            default:
                plain.invoke();
                mv.visitInsn(Opcodes.DUP);
                probe(ProbeClass.LIFECYCLE, "processStarted", "(Ljava/lang/Process;I)V", site);
        }
    }

    private void span(Operation op, Invocation plain, int site) {
        boolean process = op == Operation.PROCESS_WAIT;
        String begins = op == Operation.HAND_OVER || op == Operation.SHARED ? "calls" : "begin";
        int afterArguments = keepArguments(plain);
        if (op == Operation.SLEEP
                || op == Operation.PARK
                || op == Operation.EXIT
                || plain.opcode == Opcodes.INVOKESTATIC) {
            amount(plain);
            probe(ProbeClass.OPERATION, begins, "(JI)V", site);
        } else {
            if (process) {
                mv.visitInsn(Opcodes.DUP);
                store(OBJECT, afterArguments);
            }
            mv.visitInsn(Opcodes.DUP);
            probe(ProbeClass.OPERATION, begins, ABOUT, site);
        }
        giveArguments(plain);
        plain.invoke();
        Type result = Type.getReturnType(plain.descriptor);
        if (result.getSort() == Type.VOID) {
            probe(ProbeClass.OPERATION, "end", "(I)V", site);
        } else {
            mv.visitInsn(result.getSize() == 1 ? Opcodes.DUP : Opcodes.DUP2);
            probe(ProbeClass.OPERATION, "end", "(" + seen(result) + "I)V", site);
        }
        if (process) {
            load(OBJECT, afterArguments);
            mv.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Process");
            probe(ProbeClass.LIFECYCLE, "processEnded", "(Ljava/lang/Process;I)V", site);
        }
    }

    /** Pushes the first argument as a number, or -1 if it is not a number of milliseconds. */
    private void amount(Invocation plain) {
        Type first = plain.arguments.length == 0 ? Type.VOID_TYPE : plain.arguments[0];
        boolean plainly = plain.owner.equals("java/util/concurrent/TimeUnit");
        if (first.getSort() == Type.LONG && !plainly) {
            load(first, facts.locals());
        } else if (first.getSort() == Type.INT) {
            load(first, facts.locals());
            mv.visitInsn(Opcodes.I2L);
        } else {
            mv.visitLdcInsn(-1L);
        }
    }

    private void shared(Invocation plain, int site, boolean before) {
        int subject = keepArguments(plain);
        mv.visitInsn(Opcodes.DUP);
        store(OBJECT, subject);
        if (before) {
            load(OBJECT, subject);
            probe(ProbeClass.OPERATION, "shared", ABOUT, site);
        }
        giveArguments(plain);
        plain.invoke();
        load(OBJECT, subject);
        probe(ProbeClass.OPERATION, "shared", ABOUT, site);
    }

    private void atomic(Invocation plain, int site) {
        int subject = keepArguments(plain);
        mv.visitInsn(Opcodes.DUP);
        store(OBJECT, subject);
        giveArguments(plain);
        plain.invoke();
        Type result = Type.getReturnType(plain.descriptor);
        boolean none = result.getSort() == Type.VOID;
        if (none && plain.arguments.length == 0) {
            load(OBJECT, subject);
            mv.visitInsn(Opcodes.ACONST_NULL);
            probe(ProbeClass.OPERATION, "atomic", "(Ljava/lang/Object;Ljava/lang/Object;I)V", site);
            return;
        }
        Type value = none ? plain.arguments[plain.arguments.length - 1] : result;
        int local = none ? subject - value.getSize() : subject + 1;
        if (!none) {
            store(value, local);
        }
        load(OBJECT, subject);
        load(value, local);
        probe(ProbeClass.OPERATION, "atomic", "(Ljava/lang/Object;" + seen(value) + "I)V", site);
        if (!none) {
            load(value, local);
        }
    }

    /**
     * Moves the arguments from the stack into free local variables.
     *
     * @return the first variable that is free after them
     */
    private int keepArguments(Invocation plain) {
        int local = facts.locals();
        for (Type each : plain.arguments) {
            local += each.getSize();
        }
        int next = local;
        for (int i = plain.arguments.length - 1; i >= 0; i--) {
            local -= plain.arguments[i].getSize();
            store(plain.arguments[i], local);
        }
        return next;
    }

    private void giveArguments(Invocation plain) {
        int local = facts.locals();
        for (Type each : plain.arguments) {
            load(each, local);
            local += each.getSize();
        }
    }

    /** A call in the program's code. */
    private final class Invocation {
        private final int opcode;
        private final String owner;
        private final String name;
        private final String descriptor;
        private final boolean ofInterface;
        private final Type[] arguments;

        Invocation(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            this.opcode = opcode;
            this.owner = owner;
            this.name = name;
            this.descriptor = descriptor;
            this.ofInterface = ofInterface;
            this.arguments = Type.getArgumentTypes(descriptor);
        }

        void invoke() {
            mv.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        }
    }
}
