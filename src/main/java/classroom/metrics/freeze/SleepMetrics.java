package classroom.metrics.freeze;

import classroom.metrics.Metrics;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import classroom.trace.format.ThreadState;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The longest sleep of a thread in the lesson {@code freeze}, in s: of the {@code event_thread}, and of any other
 * {@code worker}.
 */
public final class SleepMetrics implements Metrics {
    /** The prefix of the names of AWT's event threads; a number follows. */
    private static final String EVENT_THREAD = "AWT-EventQueue-";

    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        return of(trace, parameters, trace.end());
    }

    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters, long until) {
        long now = Math.max(until, trace.end());
        double events = 0;
        double workers = 0;
        for (ThreadTrace each : trace.threads()) {
            if (each.name().startsWith(EVENT_THREAD)) {
                events = Math.max(events, longestSleep(each, now));
            } else {
                workers = Math.max(workers, longestSleep(each, now));
            }
        }
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("event_thread", events);
        metrics.put("worker", workers);
        return metrics;
    }

    @Override
    public Set<DroppedKind> needs() {
        return EnumSet.of(DroppedKind.OTHERS);
    }

    private static double longestSleep(ThreadTrace thread, long now) {
        long longest = 0;
        int spans = thread.stateCount();
        for (int span = 0; span < spans; span++) {
            if (thread.state(span) == ThreadState.SLEEPING) {
                long until = span + 1 < spans ? thread.stateFrom(span + 1) : Math.min(now, thread.endedAt());
                longest = Math.max(longest, until - thread.stateFrom(span));
            }
        }
        return longest / 1e9;
    }
}
