package classroom.stage.loop;

import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.loop.LoopOutputParser;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The printed result of a server and its clients.
 *
 * @param rate    the correct responses per second
 * @param half    the median response time, in ms
 * @param most    the 99th percentile of the response time, in ms
 * @param threads the maximum number of platform threads that served at the same time
 * @param memory  the memory of the servers with all connections open, in MB
 * @param missing the number of requests without a correct response
 * @param used    the average number of cores that the servers used
 * @param cores   the number of cores of the machine
 * @param refused the number of clients that were refused for lack of a thread
 */
record LoopResult(
        long rate,
        double half,
        double most,
        long threads,
        long memory,
        long missing,
        double used,
        long cores,
        long refused) {
    /**
     * Parses the result.
     *
     * @param printed the output so far
     * @return null while it does not contain the whole result
     */
    static LoopResult in(String printed) {
        Map<String, Number> metrics = new LoopOutputParser().of(printed, Map.of());
        return metrics.isEmpty()
                ? null
                : new LoopResult(
                        metrics.get("requests_per_s").longValue(),
                        metrics.get("p50_ms").doubleValue(),
                        metrics.get("p99_ms").doubleValue(),
                        metrics.get("threads").longValue(),
                        metrics.get("memory_mb").longValue(),
                        metrics.get("unanswered").longValue(),
                        metrics.get("cores_used").doubleValue(),
                        ResultLines.in(printed)
                                .last(ResultNames.CORES)
                                .map(BigDecimal::longValue)
                                .orElse(0L),
                        metrics.get("refused").longValue());
    }

    /** Whether there was any response: the clients print 0 ms only if there was none. */
    boolean hasAnswers() {
        return most > 0;
    }
}
