package classroom.trace;

import classroom.trace.format.Site;
import classroom.trace.format.Value;
import java.util.List;

/**
 * The methods of the program that a thread was in at one time.
 *
 * @param frames the innermost ones, the innermost first
 * @param depth  the number of all of them
 * @param over   whether they were not recorded any more at that time, because the recording had reached its limit
 */
public record FrameStack(List<MethodFrame> frames, int depth, boolean over) {
    /** No method. */
    public static final FrameStack NONE = new FrameStack(List.of(), 0, false);

    /**
     * A method that a thread was in.
     *
     * @param method its site
     * @param line   the line that it had reached; 0 if unknown
     * @param named  whether its class file has names of local variables
     * @param locals the local variables that had a value there, in the order of their declaration
     */
    public record MethodFrame(Site method, int line, boolean named, List<LocalValue> locals) {}

    /**
     * A local variable with a value.
     *
     * @param name  its name
     * @param event the event that stored the value
     * @param known whether the value is known; false in a compute-only loop, whose many values are not recorded
     */
    public record LocalValue(String name, TraceEvent event, boolean known) {
        /** Returns the value; none if it is not known. */
        public Value value() {
            return known ? event.value() : Value.NONE;
        }
    }
}
