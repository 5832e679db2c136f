package classroom.metrics;

import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.text.Texts;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Labels of metrics with their units, in the current language. */
public final class MetricLabels {
    private MetricLabels() {}

    /**
     * Returns the label of a metric: the lesson's own text {@code LESSON.metric.NAME} if it exists, else {@code
     * metric.NAME}.
     *
     * @param program the program's id, as in {@code bank/unlocked}
     * @param metric  the metric's name, as in {@code balance}
     */
    public static String of(String program, String metric) {
        return Texts.text(Texts.own(Program.lesson(program), "metric." + metric));
    }

    /** Returns metrics of a program in one line. */
    public static String line(String program, Map<String, Number> metrics) {
        return metrics.entrySet().stream()
                .map(each -> of(program, each.getKey()) + " " + value(unit(program, each.getKey()), each.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** Returns the unit of a metric; a count if no spec defines it. */
    private static MetricUnit unit(String program, String metric) {
        List<MetricSpec> all = MetricsRegistry.specs(program);
        return all.stream()
                .filter(each -> each.name().equals(metric))
                .map(MetricSpec::unit)
                .findFirst()
                .orElse(MetricUnit.COUNT);
    }

    /** Formats a value for readers, with grouping and at most the unit's number of decimals. */
    private static String value(MetricUnit unit, Number value) {
        if (value instanceof PerThreadValue several) {
            return several.values().stream().map(each -> value(unit, each)).collect(Collectors.joining("; "));
        }
        NumberFormat format = NumberFormat.getInstance(Texts.language().locale());
        format.setMaximumFractionDigits(unit.digits);
        return format.format(value);
    }
}
