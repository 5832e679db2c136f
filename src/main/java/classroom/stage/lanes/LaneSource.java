package classroom.stage.lanes;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.function.LongFunction;

/**
 * A run as the lanes show it.
 *
 * @param title what stands above its threads, as in {@code unlocked}
 * @param trace the run's; it may still grow
 * @param zero  ns of the run's clock that are drawn as time 0, so that twins start together
 * @param until ns of the run's clock up to which the run is known to have lived: now while it runs, its end afterwards; a time
 *               before the trace's last event means that event
 * @param roles gives what the process of an id is called; empty if it has no name
 */
public record LaneSource(String title, Trace trace, long zero, long until, LongFunction<String> roles) {
    /** Creates a source of a run of which only the trace is known. */
    public LaneSource(String title, Trace trace, long zero) {
        this(title, trace, zero, Long.MIN_VALUE, pid -> "");
    }

    /** Whether it is the same run at the same position, possibly at a later time. */
    boolean isSame(LaneSource other) {
        return trace == other.trace && zero == other.zero && title.equals(other.title);
    }

    /** Returns the last known time, in ns since its zero. */
    long last() {
        long last = Math.max(trace.end(), until);
        for (ProcessTrace each : trace.processes()) {
            last = each.endedAt() == ThreadTrace.NEVER ? last : Math.max(last, each.endedAt());
        }
        return last - zero;
    }
}
