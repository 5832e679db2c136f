package classroom.metrics;

import classroom.lesson.Program;
import classroom.text.Texts;
import java.text.NumberFormat;
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
        return metrics.entrySet().stream().map(each -> of(program, each.getKey()) + " " + value(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** As people write it: thousands apart, milliseconds with one decimal at most, and all else with two. */
    private static String value(String metric, Number value) {
        if (value instanceof PerThreadValue several) {
            return several.values().stream().map(each -> value(metric, each)).collect(Collectors.joining("; "));
        }
        NumberFormat format = NumberFormat.getInstance(Texts.language().locale());
        format.setMaximumFractionDigits(metric.endsWith("_ms") ? 1 : 2);
        return format.format(value);
    }
}
