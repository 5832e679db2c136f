package classroom.metrics.bank;

import classroom.metrics.Metrics;
import classroom.trace.DroppedKind;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metrics of the lesson {@code bank}, in yuan: the {@code balance} at the end, the {@code expected} one, and how much was
 * {@code lost}.
 */
public final class BankMetrics implements Metrics {
    /** How many deposits a thread of {@code bank/no-sleep} makes; of all others, one. */
    static final int MANY = 1000;
    private static final Pattern LAST_NUMBER = Pattern.compile("(-?\\d{1,18})\\D*$");

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
                Matcher printed = LAST_NUMBER.matcher(trace.outputAt(each, ThreadTrace.NEVER));
                if (printed.find()) {
                    return Long.parseLong(printed.group(1));
                }
            }
        }
        return LostUpdates.of(trace).balanceAt(ThreadTrace.NEVER);
    }
}
