package classroom.stage.lanes.model;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.function.LongFunction;

/**
 * A run as shown by the lanes.
 *
 * @param title the title above its threads, as in {@code unlocked}
 * @param trace its trace, which may still grow
 * @param zero  the time drawn as 0, in ns of the run's clock, so that two runs start at the same position
 * @param until the last time at which the run is known to be alive, in ns of its clock: the current time while it runs,
 *              its end afterwards; times before the trace's last event mean that event
 * @param roles returns the name of a process by its id; empty if it has none
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
