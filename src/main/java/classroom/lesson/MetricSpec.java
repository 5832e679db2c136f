package classroom.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number that runs of a program come to. Its label is the text of the key {@code LESSON.metric.NAME}, or {@code metric.NAME}.
 *
 * @param name as in the console's JSON
 * @param unit what it is counted in
 */
public record MetricSpec(String name, MetricUnit unit) {
    /** Several of one unit, in their order. */
    public static List<MetricSpec> of(MetricUnit unit, String... names) {
        return Arrays.stream(names).map(name -> new MetricSpec(name, unit)).toList();
    }

    /** All of some, in their order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<MetricSpec> all(List<MetricSpec>... some) {
        return new ArrayList<>(Stream.of(some).flatMap(List::stream).toList());
    }
}
