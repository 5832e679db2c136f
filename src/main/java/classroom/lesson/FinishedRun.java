package classroom.lesson;

import classroom.trace.Trace;
import java.util.Map;

/**
 * What a question needs to know of a run to find its right answer.
 *
 * @param program    the program that ran
 * @param trace      its trace, complete
 * @param metrics    its metrics by name; without those that are not known
 * @param parameters the values that it was started with, by name
 * @param seconds    the duration of the run, in s
 */
public record FinishedRun(
        Program program, Trace trace, Map<String, Number> metrics, Map<String, Integer> parameters, double seconds) {
    public FinishedRun {
        metrics = Map.copyOf(metrics);
        parameters = Map.copyOf(parameters);
    }

    /** Whether it has all of these metrics. */
    public boolean has(String... names) {
        for (String each : names) {
            if (!metrics.containsKey(each)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a metric in its unit; NaN if it is not known. */
    public double metric(String name) {
        Number value = metrics.get(name);
        return value == null ? Double.NaN : value.doubleValue();
    }

    /** Returns the value of a numeric parameter; 0 if it has none. */
    public int parameter(String name) {
        return parameters.getOrDefault(name, 0);
    }
}
