package classroom.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes a number that runs of a program produce. Its label is the text {@code LESSON.metric.NAME}, or else {@code
 * metric.NAME}.
 *
 * @param name the name, as in the console's JSON
 * @param unit the unit
 */
public record MetricSpec(String name, MetricUnit unit) {
    /** Returns several metrics of one unit, in order. */
    public static List<MetricSpec> of(MetricUnit unit, String... names) {
        return Arrays.stream(names).map(name -> new MetricSpec(name, unit)).toList();
    }

    /** Joins lists of metrics. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<MetricSpec> all(List<MetricSpec>... some) {
        return new ArrayList<>(Stream.of(some).flatMap(List::stream).toList());
    }
}
