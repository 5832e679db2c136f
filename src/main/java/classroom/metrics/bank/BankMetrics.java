package classroom.metrics.bank;

import classroom.metrics.Metrics;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metrics of the lesson {@code bank}, in yuan: the {@code balance} at the end, the {@code expected} balance, and
 * the amount {@code lost}.
 */
public final class BankMetrics implements Metrics {
    /** The number of deposits of each thread of {@code bank/no-sleep}; in all other programs it is one. */
    public static final int NO_SLEEP_DEPOSITS = 1000;

    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        return metrics(LostUpdates.of(trace).balanceAt(ThreadTrace.NEVER), expected(trace, parameters));
    }

    static Map<String, Number> metrics(long balance, long expected) {
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("balance", balance);
        metrics.put("expected", expected);
        metrics.put("lost", expected - balance);
        return metrics;
    }

    /** Returns the correct balance at the end of a run, in yuan. */
    public static long expected(Trace trace, Map<String, Integer> parameters) {
        return (long) parameters.getOrDefault("threads", 100)
                * parameters.getOrDefault("money", 1)
                * depositsOfAThread(trace);
    }

    /** Returns the number of deposits of each thread. */
    public static int depositsOfAThread(Trace trace) {
        boolean many = trace != null
                && trace.processes().stream().anyMatch(each -> each.mainClass().endsWith(".NoSleep"));
        return many ? NO_SLEEP_DEPOSITS : 1;
    }
}
