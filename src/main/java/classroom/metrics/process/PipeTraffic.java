package classroom.metrics.process;

import classroom.metrics.RootProcess;
import classroom.metrics.TimeSeries;
import classroom.trace.Operation;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;

/**
 * A run of {@code process/pipe} as its trace tells it so far: what parent and child have written and read, and when the parent's writing
 * had to wait. Doesn't change.
 */
public final class PipeTraffic {
    /** A write that lasts longer, in ns, while bytes are on their way, had to wait for room in the pipe. */
    public static final long BLOCKED = 5_000_000;
    /** As many bytes are on their way at least, when the pipe is what blocks. */
    private static final long SOME = 4096;

    private final ProcessTrace parent;
    private final ProcessTrace child;
    private final ThreadTrace main;
    private final TimeSeries written;
    private final TimeSeries taken;
    private final TimeSeries answered;
    private final TimeSeries back;
    /** The values are how long each wait lasted, the times when it began. */
    private final TimeSeries waits = new TimeSeries();
    /** When the parent began to wait for the answer, and so had written all. */
    private long reading = ThreadTrace.NEVER;
    /** When it began to write what it has not written yet. */
    private long writingSince = ThreadTrace.NEVER;
    private long most;

    private PipeTraffic(Trace trace, ProcessTrace first) {
        parent = first;
        child = trace.processes().stream().filter(each -> each != first).findFirst().orElse(null);
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

    /** What a trace tells so far; null if it tells nothing yet. */
    public static PipeTraffic of(Trace trace) {
        return trace == null || trace.processes().isEmpty() ? null : new PipeTraffic(trace, RootProcess.of(trace));
    }

    /** Looks for long writes, and for the first time that the parent reads. */
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

    /** The process that writes first. */
    public ProcessTrace parent() {
        return parent;
    }

    /** The process that sorts; null while it has noted nothing. */
    public ProcessTrace child() {
        return child;
    }

    /** When the child had ended; {@link ThreadTrace#NEVER} if it has not. */
    public long over() {
        ProcessTrace.ChildEnd end = childEnd();
        return end == null ? ThreadTrace.NEVER : end.time();
    }

    private ProcessTrace.ChildEnd childEnd() {
        return child == null ? null : parent.childEnd(child.pid());
    }

    /** Whether one of the two had been ended by a time before all was sorted. */
    public boolean wasStopped(long time) {
        ProcessTrace.ChildEnd end = childEnd();
        boolean failed = end != null && end.time() <= time && end.status() != 0;
        return failed || parent.endedAt() <= time && !RootProcess.isDone(parent);
    }

    /** What the parent has written, in bytes. */
    public TimeSeries written() {
        return written;
    }

    /** What the child has read of that and worked off, in bytes. */
    public TimeSeries taken() {
        return taken;
    }

    /** What the child has written, in bytes. */
    public TimeSeries answered() {
        return answered;
    }

    /** What the parent has read of that, in bytes. */
    public TimeSeries back() {
        return back;
    }

    /** Whether the parent had written all by a time, and read. */
    public boolean isReading(long time) {
        return time >= reading;
    }

    /** Bytes that the parent had written and the child had not worked off. */
    public long onTheWay(long time) {
        return Math.max(0, written.at(time) - taken.at(time));
    }

    /** Bytes that the child had written and the parent had not taken. */
    public long onTheWayBack(long time) {
        return Math.max(0, answered.at(time) - back.at(time));
    }

    /** The most bytes that were on their way to the child at any time so far. */
    public long most() {
        return most;
    }

    /** Whether the parent could not write on at a time, since the pipe was full. */
    public boolean isBlocked(long time) {
        int count = waits.until(time);
        if (count > 0 && time < waits.time(count - 1) + waits.value(count - 1)) {
            return time - waits.time(count - 1) > BLOCKED;
        }
        return standsStill(time);
    }

    /** Whether the last thing that is known of the parent is that it wanted to write. */
    private boolean standsStill(long time) {
        return writingSince != ThreadTrace.NEVER && time - writingSince > BLOCKED && time < parent.endedAt() && onTheWay(time) >= SOME;
    }

    /** How long the parent had waited for the pipe up to a time, in ns. */
    public long blocked(long time) {
        long sum = standsStill(time) ? time - writingSince : 0;
        for (int i = 0; i < waits.until(time); i++) {
            sum += Math.min(waits.value(i), time - waits.time(i));
        }
        return sum;
    }
}
