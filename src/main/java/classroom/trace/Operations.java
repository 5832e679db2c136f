package classroom.trace;

/**
 * The operations that a thread is in the middle of, as its events begin and end them: from these follow its states, and the locks that it
 * holds. Filled by the thread that reads the trace.
 */
final class Operations {
    private final ThreadTrace track;
    private final StateTimeline states;
    private final LockHistory held;
    private int waitedFor;
    private int waitedCount;

    /**
     * @param states gets the states
     * @param held   gets the locks
     */
    Operations(ThreadTrace track, StateTimeline states, LockHistory held) {
        this.track = track;
        this.states = states;
        this.held = held;
    }

    /** Takes an event of the track in; what it is about is {@code a}. */
    void take(long time, int event, EventKind kind, Operation op, long a) {
        switch (kind) {
            case SEEN:
                states.add(time, ThreadState.RUNNING, -1);
                break;
            case BEGIN:
                states.enter(time, op.state, event);
                waits(time, op, a);
                break;
            case END:
                ends(time, event);
                break;
            case AWAY:
                states.enter(time, ThreadState.WAITING, event);
                break;
            case BACK:
                comesBack(time);
                break;
            case THROWN:
            case LINE:
                fails(time, event);
                break;
            case DID:
                if (op.unlocks()) {
                    held.released(time, a);
                }
                break;
            default:
        }
    }

    /** A wait gives its lock back while it lasts. */
    private void waits(long time, Operation op, long word) {
        if (op == Operation.WAIT || op == Operation.AWAIT) {
            waitedFor = op == Operation.WAIT ? (int) word : track.process().behind((int) word);
            waitedCount = held.count(waitedFor);
            for (int i = 0; i < waitedCount; i++) {
                held.released(time, waitedFor);
            }
        }
    }

    private void ends(long time, int event) {
        int number = TraceFormat.site(track.columns().word(event));
        for (int level = states.depth() - 1; level >= 0; level--) {
            if (TraceFormat.site(track.columns().word(states.open(level))) == number) {
                got(time, event, states.open(level));
                leave(time, level);
                return;
            }
        }
    }

    /**
     * Ends the method's own operation, if it is in one: an exception ended it, or a line of the method could not be reached.
     * Those of methods that it called have ended by then.
     */
    private void fails(long time, int event) {
        int level = states.depth() - 1;
        if (level < 0) {
            return;
        }
        Site here = track.site(event);
        Site begun = track.site(states.open(level));
        if (begun.method().equals(here.method()) && begun.className().equals(here.className())) {
            reacquire(time, begun.op());
            leave(time, level);
        }
    }

    private void leave(long time, int level) {
        states.leave(time, level, level == 0 ? ThreadState.RUNNING : track.site(states.open(level - 1)).op().state);
    }

    private void comesBack(long time) {
        for (int level = states.depth() - 1; level >= 0; level--) {
            if (track.kind(states.open(level)) == EventKind.AWAY) {
                leave(time, level);
                return;
            }
        }
    }

    private void got(long time, int event, int begin) {
        Operation op = track.site(event).op();
        boolean got = track.value(event).isYes() && !(op == Operation.TRY_LOCK && track.value(event).type() == Value.ValueType.WHOLE
                && track.value(event).bits() == 0);
        if (op.locks() && got) {
            held.got(time, track.columns().a(begin));
        } else {
            reacquire(time, op);
        }
    }

    private void reacquire(long time, Operation op) {
        if (op == Operation.WAIT || op == Operation.AWAIT) {
            for (int i = 0; i < waitedCount; i++) {
                held.got(time, TraceFormat.pair(track.process().typeOf(waitedFor), waitedFor));
            }
        }
    }
}
