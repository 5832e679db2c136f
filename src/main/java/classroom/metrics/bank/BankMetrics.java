package classroom.metrics.bank;

import classroom.figure.ResultLines;
import classroom.figure.ResultNames;
import classroom.metrics.Metrics;
import classroom.trace.DroppedKind;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics of the lesson {@code bank}, in yuan: the {@code balance} at the end, the {@code expected} one, and how much was
 * {@code lost}.
 */
public final class BankMetrics implements Metrics {
    /** How many deposits a thread of {@code bank/no-sleep} makes; of all others, one. */
    static final int MANY = 1000;

    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        return metrics(balance(trace), expected(trace, parameters));
    }

    static Map<String, Number> metrics(long balance, long expected) {
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("balance", balance);
        metrics.put("expected", expected);
        metrics.put("lost", expected - balance);
        return metrics;
    }

    /** The balance that a run should end with, in yuan. */
    public static long expected(Trace trace, Map<String, Integer> parameters) {
        return (long) parameters.getOrDefault("threads", 100) * parameters.getOrDefault("money", 1) * depositsOfAThread(trace);
    }

    /** How many deposits each thread makes. */
    public static int depositsOfAThread(Trace trace) {
        boolean many = trace != null && trace.processes().stream().anyMatch(each -> each.mainClass().endsWith(".NoSleep"));
        return many ? MANY : 1;
    }

    /** As it was noted; where not all was noted, as it was printed. */
    private static long balance(Trace trace) {
        if (trace.lost(DroppedKind.FIELDS) > 0) {
            for (ProcessTrace each : trace.processes()) {
                Optional<BigDecimal> printed = ResultLines.in(trace.outputAt(each, ThreadTrace.NEVER)).last(ResultNames.BALANCE);
                if (printed.isPresent()) {
                    return printed.get().longValue();
                }
            }
        }
        return LostUpdates.of(trace).balanceAt(ThreadTrace.NEVER);
    }
}
