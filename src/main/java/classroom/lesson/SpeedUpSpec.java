package classroom.lesson;

import java.util.List;
import java.util.Map;

/**
 * How the speed-up by more workers is measured: the lesson's first program is the one worker that all others are compared with.
 *
 * @param workers the name of the parameter that tells how many workers there are
 * @param ms      the metric that is compared, in ms
 * @param startMs the metric that tells how much of it went by until all workers had started, in ms
 * @param results the metrics of which a run has one: its result
 * @param due     the metric that tells what the result should be
 */
public record SpeedUpSpec(String workers, String ms, String startMs, List<String> results, String due) {
    /** Whether the metrics of a run have the result that is due. */
    public boolean isRight(Map<String, Number> metrics) {
        Number expected = metrics.get(due);
        return expected != null && results.stream().map(metrics::get).anyMatch(each -> each != null && each.longValue() == expected.longValue());
    }
}
