package classroom.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;

/**
 * The loops of a method that only compute, and may go round billions of times: those that use nothing but local variables and the
 * elements of arrays. Those that write elements are among them only if they stay within one line. Instructions are told by their number
 * in the method, from 0.
 */
final class LineLoops {
    /** Calling these is computing, too, as is any method of {@code Math}. */
    private static final Set<String> CLOCKS = Set.of("java/lang/System.nanoTime", "java/lang/System.currentTimeMillis");

    private final Map<Label, Integer> labels = new HashMap<>();
    private final List<Jump> jumps = new ArrayList<>();
    /** The instructions that do more than compute: that use a field, make an object, or call. */
    private final BitSet acting = new BitSet();
    /** The instructions that write an element of an array. */
    private final BitSet storing = new BitSet();
    /** Of each instruction, the first one of those beside it that are of the same line. */
    private int[] first = new int[32];
    private int count;
    private int line;
    private int lineBefore;
    private final BitSet computing = new BitSet();
    private BitSet looping;

    /** A jump from an instruction. */
    private record Jump(int from, Label to) {
    }

    /** The instructions that come next are of this line. */
    void line(int number) {
        line = number;
    }

    void label(Label label) {
        labels.put(label, count);
    }

    /** An instruction comes next. */
    void instruction() {
        if (count == first.length) {
            first = Arrays.copyOf(first, count * 2);
        }
        first[count] = count > 0 && lineBefore == line ? first[count - 1] : count;
        lineBefore = line;
        count++;
    }

    /** The last instruction calls a method of a class. */
    void call(String owner, String method) {
        if (!owner.equals("java/lang/Math") && !CLOCKS.contains(owner + "." + method)) {
            act();
        }
    }

    /** The last instruction does something that others might see, or that takes a while. */
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

    /** Whether an instruction is in a loop of either kind; asked when the whole method is known. */
    boolean has(int instruction) {
        look();
        return looping.get(instruction);
    }

    /** Whether an instruction is in a loop that only computes, on however many lines; asked when the whole method is known. */
    boolean computes(int instruction) {
        look();
        return computing.get(instruction);
    }

    /** Whether there is a loop that only computes. */
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
