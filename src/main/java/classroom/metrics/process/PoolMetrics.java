package classroom.metrics.process;

import classroom.metrics.Metrics;
import classroom.metrics.OutputParser;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of a pool: {@code tasks}, how many were {@code done}, {@code lost} and done {@code twice}, and how many
 * were {@code given_again} because their worker had ended; the last is unknown for runs that were not observed.
 */
public final class PoolMetrics implements Metrics, OutputParser {
    /** The names in the result lines; all are required. */
    public static final List<String> NAMES = List.of(ResultNames.TASKS, ResultNames.TWICE, ResultNames.LOST);

    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        PoolWork work = PoolWork.of(trace);
        Map<String, Number> metrics = new LinkedHashMap<>();
        if (work != null) {
            long end = trace.end();
            long once = work.doneOnce(end);
            put(metrics, work.tasks(end), work.tasks(end) - once, work.done(end) - once);
            metrics.put("given_again", work.givenBack(end));
        }
        return metrics;
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        ResultLines results = ResultLines.in(printed);
        Map<String, Number> metrics = new LinkedHashMap<>();
        if (results.have(NAMES)) {
            put(
                    metrics,
                    number(results, ResultNames.TASKS),
                    number(results, ResultNames.LOST),
                    number(results, ResultNames.TWICE));
        }
        return metrics;
    }

    private static long number(ResultLines results, String name) {
        return results.last(name).orElseThrow().longValue();
    }

    private static void put(Map<String, Number> metrics, long tasks, long lost, long twice) {
        metrics.put("tasks", tasks);
        metrics.put("done", tasks - lost);
        metrics.put("lost", lost);
        metrics.put("twice", twice);
    }
}
