package classroom.lesson;

import java.util.List;
import java.util.Map;

/**
 * How the speed-up by several workers is measured. The lesson's first program is the single worker that all others
 * are compared with.
 *
 * @param workers the name of the parameter with the number of workers
 * @param ms      the metric that is compared, in ms
 * @param startMs the metric with the part of it until all workers had started, in ms
 * @param results the metrics of which a run has exactly one, its result
 * @param due     the metric with the correct result
 */
public record SpeedUpSpec(String workers, String ms, String startMs, List<String> results, String due) {
    /** Whether the result of a run is correct. */
    public boolean isRight(Map<String, Number> metrics) {
        Number expected = metrics.get(due);
        return expected != null
                && results.stream()
                        .map(metrics::get)
                        .anyMatch(each -> each != null && each.longValue() == expected.longValue());
    }
}
