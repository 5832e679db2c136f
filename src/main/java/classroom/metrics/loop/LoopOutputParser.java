package classroom.metrics.loop;

import classroom.metrics.OutputParser;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.RootProcess;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metrics of the lesson {@code loop}, observed or not, from the output: {@code requests_per_s}; the median {@code
 * p50_ms} and the 99th percentile {@code p99_ms} of the time of an answer; the number of serving {@code threads};
 * {@code memory_mb}, the resident memory of the servers with all connections open; how many requests stayed {@code
 * unanswered} or got a wrong answer; {@code cores_used}, the average number of cores that the servers kept busy; and
 * how many clients were {@code refused} because there was no thread for them.
 */
public final class LoopOutputParser implements OutputParser {
    /** The names in the result lines; all are required. */
    public static final List<String> NAMES = List.of(
            ResultNames.MEMORY,
            ResultNames.CORES_USED,
            ResultNames.MISSING,
            ResultNames.PER_SECOND,
            ResultNames.MEDIAN,
            ResultNames.PERCENTILE_99,
            ResultNames.CORES,
            ResultNames.THREADS,
            ResultNames.REFUSED);

    /** Returns the output of the first process of a run. */
    public static String in(Trace trace) {
        ProcessTrace first = RootProcess.of(trace);
        return first == null ? "" : trace.outputAt(first, ThreadTrace.NEVER);
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        ResultLines results = ResultLines.in(printed);
        Map<String, Number> metrics = new LinkedHashMap<>();
        if (results.have(NAMES)) {
            metrics.put(
                    "requests_per_s", number(results, ResultNames.PER_SECOND).longValue());
            metrics.put("p50_ms", number(results, ResultNames.MEDIAN).doubleValue());
            metrics.put("p99_ms", number(results, ResultNames.PERCENTILE_99).doubleValue());
            metrics.put("threads", number(results, ResultNames.THREADS).longValue());
            metrics.put("memory_mb", number(results, ResultNames.MEMORY).longValue());
            metrics.put("unanswered", number(results, ResultNames.MISSING).longValue());
            metrics.put("cores_used", number(results, ResultNames.CORES_USED).doubleValue());
            metrics.put("refused", number(results, ResultNames.REFUSED).longValue());
        }
        return metrics;
    }

    private static BigDecimal number(ResultLines results, String name) {
        return results.last(name).orElseThrow();
    }
}
