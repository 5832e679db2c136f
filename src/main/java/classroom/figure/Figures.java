package classroom.figure;

import classroom.trace.Trace;
import java.util.Map;

/** What a run of a lesson's programs came to, in numbers. Keeps nothing; any thread may ask. */
public interface Figures {
    /**
     * The figures of a run, as far as its trace has been read.
     *
     * @param trace      the run's
     * @param parameters the values that the program was started with, by name
     * @return by name, in the order in which they are shown
     */
    Map<String, Number> of(Trace trace, Map<String, Integer> parameters);
}
