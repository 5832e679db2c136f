package classroom.trace.format;

import java.util.List;

/**
 * A local variable of a method, as its class file names it.
 *
 * @param name   its name
 * @param slot   its number among the method's local variables
 * @param loops  whether it is stored in a loop that may make billions of iterations
 * @param ranges the parts of the method where it has a value
 */
public record LocalVariable(String name, int slot, boolean loops, List<CodeRange> ranges) {
    public LocalVariable {
        ranges = List.copyOf(ranges);
    }

    /**
     * A part of a method, in instructions from 0.
     *
     * @param from its first instruction
     * @param to   the instruction behind it
     */
    public record CodeRange(int from, int to) {}

    /** Whether it has a value at an instruction of its method. */
    public boolean isAt(int instruction) {
        return ranges.stream().anyMatch(each -> instruction >= each.from && instruction < each.to);
    }
}
