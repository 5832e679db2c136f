package classroom.weave.resume;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;

/** Finds the types of the local variables and of the operand stack before each call of a method. */
final class CallStates extends AnalyzerAdapter {
    private final List<CallState> states = new ArrayList<>();
    private int localCount;

    /**
     * A call, and the types before it, as in {@link AnalyzerAdapter}.
     *
     * @param call   the call
     * @param locals of the local variables; null if the call is never reached
     * @param stack  of the operand stack
     */
    record CallState(MethodCall call, List<Object> locals, List<Object> stack) {}

    CallStates(String owner, int access, String name, String descriptor) {
        super(Opcodes.ASM9, owner, access, name, descriptor, null);
    }

    /** Returns the states of all calls, in the order of the code. */
    List<CallState> states() {
        return states;
    }

    /** Returns the number of local variables. */
    int localCount() {
        return localCount;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        List<Object> before = super.locals;
        states.add(new CallState(
                new MethodCall(opcode, new MethodId(owner, name, descriptor)),
                before == null ? null : new ArrayList<>(before),
                before == null ? null : new ArrayList<>(stack)));
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        localCount = maxLocals;
        super.visitMaxs(maxStack, maxLocals);
    }
}
