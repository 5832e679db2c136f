package classroom.weave.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;

/**
 * Finds the compute-only loops of a method, which may make billions of iterations: loops that use only local
 * variables and array elements. A loop that writes array elements counts only if it is on one line. Instructions are
 * identified by their index in the method, from 0.
 */
final class LineLoops {
    /** Methods that count as computing, as do all methods of {@code Math}. */
    private static final Set<String> CLOCKS = Set.of("java/lang/System.nanoTime", "java/lang/System.currentTimeMillis");

    private final Map<Label, Integer> labels = new HashMap<>();
    private final List<Jump> jumps = new ArrayList<>();
    /** The instructions that do more than compute: field accesses, allocations, calls. */
    private final BitSet acting = new BitSet();
    /** The instructions that write an element of an array. */
    private final BitSet storing = new BitSet();
    /** For each instruction, the first instruction of the uninterrupted run of instructions on the same line. */
    private int[] first = new int[32];

    private int count;
    private int line;
    private int lineBefore;
    private final BitSet computing = new BitSet();
    private BitSet looping;

    /** A jump instruction and its target. */
    private record Jump(int from, Label to) {}

    /** The following instructions belong to this line. */
    void line(int number) {
        line = number;
    }

    void label(Label label) {
        labels.put(label, count);
    }

    /** Adds an instruction. */
    void instruction() {
        if (count == first.length) {
            first = Arrays.copyOf(first, count * 2);
        }
        first[count] = count > 0 && lineBefore == line ? first[count - 1] : count;
        lineBefore = line;
        count++;
    }

    /** The last instruction calls a method. */
    void call(String owner, String method) {
        if (!owner.equals("java/lang/Math") && !CLOCKS.contains(owner + "." + method)) {
            act();
        }
    }

    /** The last instruction has an effect that other threads may see, or takes long. */
    void act() {
        acting.set(count - 1);
    }

    /** The last instruction writes an element of an array. */
    void store() {
        storing.set(count - 1);
    }

    /** The last instruction may jump. */
    void jump(Label to) {
        jumps.add(new Jump(count - 1, to));
    }

    /** Whether an instruction is in a loop of either kind. Valid after the whole method has been visited. */
    boolean has(int instruction) {
        look();
        return looping.get(instruction);
    }

    /**
     * Whether an instruction is in a compute-only loop of any number of lines. Valid after the whole method has been
     * visited.
     */
    boolean computes(int instruction) {
        look();
        return computing.get(instruction);
    }

    /** Whether the method has a compute-only loop. */
    boolean compute() {
        look();
        return !computing.isEmpty();
    }

    private void look() {
        if (looping != null) {
            return;
        }
        looping = new BitSet();
        for (Jump each : jumps) {
            int to = labels.get(each.to);
            if (to > each.from || !acting.get(to, each.from + 1).isEmpty()) {
                continue;
            }
            boolean stores = !storing.get(to, each.from + 1).isEmpty();
            if (!stores) {
                computing.set(to, each.from + 1);
            }
            if (!stores || first[to] == first[each.from]) {
                looping.set(to, each.from + 1);
            }
        }
    }
}
