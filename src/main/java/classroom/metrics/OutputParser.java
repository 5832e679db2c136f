package classroom.metrics;

import java.util.Map;

/**
 * What a run came to, taken from what it printed: all that is known of a run that was not observed. Keeps nothing; any thread may
 * ask.
 */
@FunctionalInterface
public interface OutputParser {
    /**
     * The metrics of a run that is over.
     *
     * @param printed    all that went to its standard output, lines ended by {@code \n} or {@code \r\n}
     * @param parameters the values that the program was started with, by name
     * @return as {@link Metrics#of}, without those that can't be known
     */
    Map<String, Number> of(String printed, Map<String, Integer> parameters);
}
