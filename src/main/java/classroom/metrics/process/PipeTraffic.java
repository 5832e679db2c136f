package classroom.metrics.process;

import classroom.metrics.RootProcess;
import classroom.metrics.TimeSeries;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.Operation;

/**
 * A run of {@code process/pipe}, from its trace so far: what parent and child have written and read, and when the
 * parent's writing was blocked. Immutable.
 */
public final class PipeTraffic {
    /** A write that takes longer than this, in ns, while bytes are in transit, was blocked by a full pipe. */
    public static final long BLOCKED = 5_000_000;
    /** The minimum number of bytes in transit when the pipe blocks. */
    private static final long SOME = 4096;

    private final ProcessTrace parent;
    private final ProcessTrace child;
    private final ThreadTrace main;
    private final TimeSeries written;
    private final TimeSeries taken;
    private final TimeSeries answered;
    private final TimeSeries back;
    /** The blocked writes: their durations by begin. */
    private final TimeSeries waits = new TimeSeries();
    /** When the parent began to wait for the answer, and so had written everything. */
    private long reading = ThreadTrace.NEVER;
    /** When the parent's current, unfinished write began. */
    private long writingSince = ThreadTrace.NEVER;

    private long most;

    private PipeTraffic(Trace trace, ProcessTrace first) {
        parent = first;
        child = trace.processes().stream()
                .filter(each -> each != first)
                .findFirst()
                .orElse(null);
        main = first.threads().stream().findFirst().orElse(null);
        written = TimeSeries.of(first, "written");
        back = TimeSeries.of(first, "read");
        taken = child == null ? new TimeSeries() : TimeSeries.of(child, "read");
        answered = child == null ? new TimeSeries() : TimeSeries.of(child, "written");
        for (int i = 0; i < written.size(); i++) {
            most = Math.max(most, written.value(i) - taken.at(written.time(i)));
        }
        look();
    }

    /** Returns the traffic in a trace so far; null if there is none yet. */
    public static PipeTraffic of(Trace trace) {
        return trace == null || trace.processes().isEmpty() ? null : new PipeTraffic(trace, RootProcess.of(trace));
    }

    /** Finds long writes, and the first read of the parent. */
    private void look() {
        int count = main == null ? 0 : main.stateCount();
        for (int i = 0; i < count; i++) {
            int event = main.stateEvent(i);
            if (event >= 0 && main.site(event).op() == Operation.INPUT) {
                reading = Math.min(reading, main.stateFrom(i));
            }
            if (event >= 0 && main.site(event).op() == Operation.OUTPUT) {
                long since = main.stateFrom(i);
                if (i + 1 == count) {
                    writingSince = since;
                } else if (main.stateFrom(i + 1) - since > BLOCKED && onTheWay(since) >= SOME) {
                    waits.add(since, main.stateFrom(i + 1) - since);
                }
            }
        }
    }

    /** Returns the process that writes first. */
    public ProcessTrace parent() {
        return parent;
    }

    /** Returns the sorting process; null while it has recorded nothing. */
    public ProcessTrace child() {
        return child;
    }

    /** Returns when the child ended; {@link ThreadTrace#NEVER} if it has not. */
    public long over() {
        ProcessTrace.ChildEnd end = childEnd();
        return end == null ? ThreadTrace.NEVER : end.time();
    }

    private ProcessTrace.ChildEnd childEnd() {
        return child == null ? null : parent.childEnd(child.pid());
    }

    /** Whether one of the processes was ended before everything was sorted, up to a time. */
    public boolean wasStopped(long time) {
        ProcessTrace.ChildEnd end = childEnd();
        boolean failed = end != null && end.time() <= time && end.status() != 0;
        return failed || parent.endedAt() <= time && !RootProcess.isDone(parent);
    }

    /** Returns the bytes that the parent has written. */
    public TimeSeries written() {
        return written;
    }

    /** Returns the bytes that the child has read and processed. */
    public TimeSeries taken() {
        return taken;
    }

    /** Returns the bytes that the child has written. */
    public TimeSeries answered() {
        return answered;
    }

    /** Returns the bytes that the parent has read. */
    public TimeSeries back() {
        return back;
    }

    /** Whether the parent had written everything and was reading at a time. */
    public boolean isReading(long time) {
        return time >= reading;
    }

    /** Returns the number of bytes that the parent had written and the child had not processed. */
    public long onTheWay(long time) {
        return Math.max(0, written.at(time) - taken.at(time));
    }

    /** Returns the number of bytes that the child had written and the parent had not read. */
    public long onTheWayBack(long time) {
        return Math.max(0, answered.at(time) - back.at(time));
    }

    /** Returns the maximum number of bytes in transit to the child so far. */
    public long most() {
        return most;
    }

    /** Whether the parent's writing was blocked by the full pipe at a time. */
    public boolean isBlocked(long time) {
        int count = waits.until(time);
        if (count > 0 && time < waits.time(count - 1) + waits.value(count - 1)) {
            return time - waits.time(count - 1) > BLOCKED;
        }
        return standsStill(time);
    }

    /** Whether the last known action of the parent is the begin of a write. */
    private boolean standsStill(long time) {
        return writingSince != ThreadTrace.NEVER
                && time - writingSince > BLOCKED
                && time < parent.endedAt()
                && onTheWay(time) >= SOME;
    }

    /** Returns how long the parent had been blocked up to a time, in ns. */
    public long blocked(long time) {
        long sum = standsStill(time) ? time - writingSince : 0;
        for (int i = 0; i < waits.until(time); i++) {
            sum += Math.min(waits.value(i), time - waits.time(i));
        }
        return sum;
    }
}
