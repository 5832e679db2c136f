package classroom.weave.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Finds the spin loops of a method: they store nothing, change nothing, and call only methods that query something or
 * wait for a short time.
 */
public final class PureLoops {
    private static final Set<String> CALLS = Set.of(
            "java/lang/Thread.onSpinWait",
            "java/lang/Thread.yield",
            "java/lang/Thread.sleep",
            "java/util/concurrent/TimeUnit.sleep",
            "java/lang/Thread.isInterrupted");
    private static final String ATOMICS = "java/util/concurrent/atomic/";
    private static final Set<String> LOOKS = Set.of(
            "get",
            "getAcquire",
            "getPlain",
            "getOpaque",
            "intValue",
            "longValue",
            "compareAndSet",
            "weakCompareAndSetPlain",
            "weakCompareAndSetVolatile");

    private final Map<Label, Integer> labels = new HashMap<>();
    private final Set<Label> handlers = new HashSet<>();
    /** For each instruction, the number of instructions up to it that change something. */
    private final List<Integer> changes = new ArrayList<>();

    private final Set<Integer> backEdges = new HashSet<>();
    private boolean caught;

    void handler(Label at) {
        handlers.add(at);
    }

    void label(Label label) {
        labels.put(label, changes.size());
        caught |= handlers.contains(label);
    }

    void instruction(int opcode) {
        boolean keptException = caught && opcode == Opcodes.ASTORE;
        caught = false;
        boolean store = opcode >= Opcodes.ISTORE && opcode <= Opcodes.SASTORE;
        boolean change = store && !keptException
                || opcode == Opcodes.IINC
                || opcode == Opcodes.PUTFIELD
                || opcode == Opcodes.PUTSTATIC
                || opcode >= Opcodes.NEW && opcode <= Opcodes.ANEWARRAY
                || opcode == Opcodes.MULTIANEWARRAY
                || opcode == Opcodes.INVOKEDYNAMIC
                || opcode == Opcodes.MONITORENTER
                || opcode == Opcodes.MONITOREXIT
                || opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE;
        changes.add((changes.isEmpty() ? 0 : changes.get(changes.size() - 1)) + (change ? 1 : 0));
    }

    /** Called when the last instruction calls a method. */
    void call(String owner, String name) {
        boolean looks = CALLS.contains(owner + "." + name) || owner.startsWith(ATOMICS) && LOOKS.contains(name);
        if (looks) {
            int last = changes.size() - 1;
            changes.set(last, changes.get(last) - 1);
        }
    }

    /** Called when the last instruction may jump. */
    void jump(int opcode, Label label) {
        Integer start = labels.get(label);
        int last = changes.size() - 1;
        if (opcode == Opcodes.GOTO && start != null) {
            int before = start == 0 ? 0 : changes.get(start - 1);
            if (changes.get(last) == before) {
                backEdges.add(last);
            }
        }
    }

    /** Whether an instruction, by its index, jumps back to the start of such a loop. */
    public boolean isBackEdge(int instruction) {
        return backEdges.contains(instruction);
    }
}
