package classroom.console;

import classroom.metrics.MetricLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A number that a run has shown.
 *
 * @param name  as JSON has it, with its unit
 * @param label for people, with its unit, in the language of now
 * @param value a whole number, or one with a decimal
 */
record Metric(String name, String label, Number value) {
    /** A time, rounded to a tenth of a millisecond. */
    static Metric ofNanos(String name, String label, long nanos) {
        return new Metric(name, label, Math.round(nanos / 100_000.0) / 10.0);
    }

    /** The metrics of a program by its id, in their order. */
    static List<Metric> of(String program, Map<String, Number> metrics) {
        List<Metric> all = new ArrayList<>();
        metrics.forEach((name, value) -> all.add(new Metric(name, MetricLabels.of(program, name), value)));
        return all;
    }
}
