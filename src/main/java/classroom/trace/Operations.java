package classroom.trace;

import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.Value;
import classroom.trace.table.LockHistory;
import classroom.trace.table.StateTimeline;
import java.util.HashMap;
import java.util.Map;

/**
 * The operations that a thread is in, from the events that begin and end them. The thread's states and held locks are
 * derived from these. Filled by the thread that reads the trace.
 */
final class Operations {
    private final ThreadTrace track;
    private final StateTimeline states;
    private final LockHistory held;
    /** The number of open operations at each site, and the number of open absences of threads. */
    private final Map<Integer, Integer> openAt = new HashMap<>();

    private int away;
    private int waitedFor;
    private int waitedCount;

    /**
     * @param states receives the states
     * @param held   receives the locks
     */
    Operations(ThreadTrace track, StateTimeline states, LockHistory held) {
        this.track = track;
        this.states = states;
        this.held = held;
    }

    /** Processes an event of the thread; {@code a} is the event's object. */
    void take(long time, int event, EventKind kind, Operation op, long a) throws TraceException {
        int top = states.depth() - 1;
        if (top >= 0
                && (track.kind(states.open(top)) == EventKind.SAMPLED
                        || track.site(states.open(top)).op() == Operation.CLASS_INIT)) {
            // A thread that records an event is not waiting any more, whatever sampling found before.
            leave(time, top);
        }
        switch (kind) {
            case SAMPLED:
                found(time, event, (int) (a >>> 32));
                break;
            case SEEN:
                states.add(time, ThreadState.RUNNING, -1);
                break;
            case BEGIN:
                enter(time, op.state, event);
                waits(time, op, a);
                break;
            case END:
                ends(time, event);
                break;
            case AWAY:
                away++;
                enter(time, ThreadState.WAITING, event);
                break;
            case BACK:
                comesBack(time);
                break;
            case THROWN:
            case LINE:
                fails(time, event);
                break;
            case DID:
                if (op == Operation.CLASS_INIT_BEGIN) {
                    held.got(time, a);
                } else if (op.unlocks()) {
                    held.released(time, a);
                }
                break;
            default:
        }
    }

    private void found(long time, int event, int code) {
        if (code != TraceFormat.SAMPLED_RUNNING) {
            states.enter(time, code == TraceFormat.SAMPLED_BLOCKED ? ThreadState.BLOCKED : ThreadState.WAITING, event);
        }
    }

    /** A wait releases its lock until it ends. */
    private void waits(long time, Operation op, long word) throws TraceException {
        if (op == Operation.WAIT || op == Operation.AWAIT) {
            waitedFor = op == Operation.WAIT
                    ? (int) word
                    : track.process().objects().behind((int) word);
            waitedCount = held.count(waitedFor);
            for (int i = 0; i < waitedCount; i++) {
                held.released(time, waitedFor);
            }
        }
    }

    private void enter(long time, ThreadState state, int event) {
        openAt.merge(site(event), 1, Integer::sum);
        states.enter(time, state, event);
    }

    private int site(int event) {
        return TraceFormat.site(track.columns().word(event));
    }

    /** Ends the innermost operation at the same site, and all operations within it. */
    private void ends(long time, int event) throws TraceException {
        int number = site(event);
        if (!openAt.containsKey(number)) {
            return;
        }
        for (int level = states.depth() - 1; level >= 0; level--) {
            if (site(states.open(level)) == number) {
                got(time, event, states.open(level));
                leave(time, level);
                return;
            }
        }
    }

    /**
     * Ends the method's own operation if it is in one: because of an exception, or because a line outside the
     * operation was reached. Operations of called methods have ended before.
     */
    private void fails(long time, int event) throws TraceException {
        int level = states.depth() - 1;
        if (level < 0) {
            return;
        }
        Site here = track.site(event);
        Site begun = track.site(states.open(level));
        if (begun.method().equals(here.method()) && begun.className().equals(here.className())) {
            reacquire(time, begun.op());
            leave(time, level);
        } else if (track.kind(event) == EventKind.LINE && states.state(states.size() - 1) != ThreadState.RUNNING) {
            // The operation has called code of the program, as when this thread runs the task that it joins.
            states.add(time, ThreadState.RUNNING, -1);
        }
    }

    private void leave(long time, int level) {
        for (int each = states.depth() - 1; each >= level; each--) {
            int left = states.open(each);
            openAt.computeIfPresent(site(left), (site, count) -> count == 1 ? null : count - 1);
            away -= track.kind(left) == EventKind.AWAY ? 1 : 0;
        }
        states.leave(
                time,
                level,
                level == 0
                        ? ThreadState.RUNNING
                        : track.site(states.open(level - 1)).op().state);
    }

    private void comesBack(long time) {
        for (int level = away == 0 ? -1 : states.depth() - 1; level >= 0; level--) {
            if (track.kind(states.open(level)) == EventKind.AWAY) {
                leave(time, level);
                return;
            }
        }
    }

    private void got(long time, int event, int begin) throws TraceException {
        Operation op = track.site(event).op();
        boolean got = track.value(event).isYes()
                && !(op == Operation.TRY_LOCK
                        && track.value(event).type() == Value.ValueType.WHOLE
                        && track.value(event).bits() == 0);
        if (op.locks() && got) {
            held.got(time, track.columns().a(begin));
        } else {
            reacquire(time, op);
        }
    }

    private void reacquire(long time, Operation op) throws TraceException {
        if (op == Operation.WAIT || op == Operation.AWAIT) {
            for (int i = 0; i < waitedCount; i++) {
                held.got(time, TraceFormat.pair(track.process().objects().typeOf(waitedFor), waitedFor));
            }
        }
    }
}
