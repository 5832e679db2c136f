package classroom.stage.loop;

import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.loop.LoopOutputParser;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a server and its clients came to.
 *
 * @param rate    right answers a second
 * @param half    half of the answers took so many ms or less
 * @param most    99 of 100 did
 * @param threads how many threads of the system served at once
 * @param memory  what the servers had in memory with all connections open, in MB
 * @param missing how many requests had no right answer
 * @param used    how many cores the servers kept busy, on average
 * @param cores   how many the machine has
 * @param refused how many clients were sent away, since there was no thread for them
 */
record LoopResult(long rate, double half, double most, long threads, long memory, long missing, double used, long cores, long refused) {
    /**
     * As the program tells it.
     *
     * @param printed what it has printed so far
     * @return null while it has not printed all of it
     */
    static LoopResult in(String printed) {
        Map<String, Number> metrics = new LoopOutputParser().of(printed, Map.of());
        return metrics.isEmpty() ? null : new LoopResult(metrics.get("requests_per_s").longValue(), metrics.get("p50_ms").doubleValue(),
                metrics.get("p99_ms").doubleValue(), metrics.get("threads").longValue(), metrics.get("memory_mb").longValue(),
                metrics.get("unanswered").longValue(), metrics.get("cores_used").doubleValue(),
                ResultLines.in(printed).last(ResultNames.CORES).map(BigDecimal::longValue).orElse(0L), metrics.get("refused").longValue());
    }

    /** Whether there was any answer: the clients tell 0 ms only if they know of none. */
    boolean hasAnswers() {
        return most > 0;
    }
}
