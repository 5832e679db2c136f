package classroom.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;

/**
 * The loops of a method that stay within one line and call nothing of the program's own: they only compute, and may go round billions
 * of times. Instructions are told by their number in the method, from 0.
 */
final class LineLoops {
    private final Map<Label, Integer> labels = new HashMap<>();
    private final List<Jump> jumps = new ArrayList<>();
    private final BitSet calling = new BitSet();
    /** Of each instruction, the first one of those beside it that are of the same line. */
    private int[] first = new int[32];
    private int count;
    private int line;
    private int lineBefore;
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

    /** The last instruction calls a method of this class. */
    void call(String owner) {
        if (!owner.startsWith("java/")) {
            calling.set(first[count - 1]);
        }
    }

    /** The last instruction may jump. */
    void jump(Label to) {
        jumps.add(new Jump(count - 1, to));
    }

    /** Whether an instruction is in such a loop; asked when the whole method is known. */
    boolean has(int instruction) {
        if (looping == null) {
            looping = new BitSet();
            for (Jump each : jumps) {
                int to = labels.get(each.to);
                if (to <= each.from && first[to] == first[each.from] && !calling.get(first[to])) {
                    looping.set(to, each.from + 1);
                }
            }
        }
        return looping.get(instruction);
    }
}
