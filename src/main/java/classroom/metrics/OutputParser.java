package classroom.metrics;

import java.util.Map;

/**
 * Computes metrics from the output of a run, which is all that is known of a run that was not observed. Stateless;
 * may be used on any thread.
 */
@FunctionalInterface
public interface OutputParser {
    /**
     * Computes the metrics of a run that is over.
     *
     * @param printed    all its standard output, with lines ended by {@code \n} or {@code \r\n}
     * @param parameters the values that the program was started with, by name
     * @return same as {@link Metrics#of}, without those that cannot be known
     */
    Map<String, Number> of(String printed, Map<String, Integer> parameters);
}
