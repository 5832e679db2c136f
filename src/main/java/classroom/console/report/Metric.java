package classroom.console.report;

import classroom.metrics.MetricLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A measured number.
 *
 * @param name  the name in JSON, with its unit
 * @param label the label for readers, with its unit, in the current language
 * @param value a whole number, or one with a decimal
 */
public record Metric(String name, String label, Number value) {
    /** Returns a time metric, rounded to 0.1 ms. */
    public static Metric ofNanos(String name, String label, long nanos) {
        return new Metric(name, label, Math.round(nanos / 100_000.0) / 10.0);
    }

    /** Returns the metrics of a program, by its id, in order. */
    public static List<Metric> of(String program, Map<String, Number> metrics) {
        List<Metric> all = new ArrayList<>();
        metrics.forEach((name, value) -> all.add(new Metric(name, MetricLabels.of(program, name), value)));
        return all;
    }
}
