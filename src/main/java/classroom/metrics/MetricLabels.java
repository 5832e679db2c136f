package classroom.metrics;

import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.text.Texts;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What metrics are called, with their units, in the language of now. */
public final class MetricLabels {
    private MetricLabels() {
    }

    /**
     * The words for a metric: the lesson's own, of the key {@code LESSON.metric.NAME}, where there are some, else those of
     * {@code metric.NAME}.
     *
     * @param program the id of the program that it is a metric of, as in {@code bank/unlocked}
     * @param metric  its name, as in {@code balance}
     */
    public static String of(String program, String metric) {
        return Texts.text(Texts.own(Program.lesson(program), "metric." + metric));
    }

    /** Some metrics of a program in one line. */
    public static String line(String program, Map<String, Number> metrics) {
        return metrics.entrySet().stream().map(each -> of(program, each.getKey()) + " " + value(unit(program, each.getKey()), each.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** What a metric is counted in; in things where no spec tells. */
    private static MetricUnit unit(String program, String metric) {
        List<MetricSpec> all = MetricsRegistry.specs(program);
        return all.stream().filter(each -> each.name().equals(metric)).map(MetricSpec::unit).findFirst().orElse(MetricUnit.COUNT);
    }

    /** As people write it: thousands apart, and not more digits behind the point than its unit has. */
    private static String value(MetricUnit unit, Number value) {
        if (value instanceof PerThreadValue several) {
            return several.values().stream().map(each -> value(unit, each)).collect(Collectors.joining("; "));
        }
        NumberFormat format = NumberFormat.getInstance(Texts.language().locale());
        format.setMaximumFractionDigits(unit.digits);
        return format.format(value);
    }
}
