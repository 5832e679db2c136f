package classroom.stage.paint;

import classroom.text.Texts;
import classroom.trace.ThreadState;
import classroom.trace.ThreadTrace;

/** What a process or a thread of a picture was doing at a time. */
enum ActivityState {
    /** Nobody has started it yet. */
    ABSENT,
    /** Started; its JVM has not come to the program's own code yet. */
    STARTING,
    RUNNING,
    /** It lives; what it does nobody notes, as within Python. */
    ALIVE,
    SLEEPING,
    WAITING,
    ENDED,
    /** It ended with a status that tells of a fault or of a kill. */
    KILLED;

    /** Whether it is over, in whatever way. */
    boolean isOver() {
        return this == ENDED || this == KILLED;
    }

    /**
     * What a process was doing at a time.
     *
     * @param track  its thread; null while nothing is known of it
     * @param status its exit status, once it has ended
     */
    static ActivityState at(long time, ThreadTrace track, long started, long ended, int status) {
        if (time < started) {
            return ABSENT;
        } else if (time >= ended) {
            return status == 0 ? ENDED : KILLED;
        }
        ThreadState state = track == null ? null : track.stateAt(time);
        if (state == null || state == ThreadState.STARTED) {
            return STARTING;
        }
        switch (state) {
            case RUNNING:
                return RUNNING;
            case SLEEPING:
                return SLEEPING;
            case ENDED:
                return ENDED;
            default:
                return WAITING;
        }
    }

    /** What it is called. */
    String text() {
        switch (this) {
            case ABSENT:
                return Texts.text("life.absent");
            case STARTING:
                return Texts.text("life.starting");
            case RUNNING:
                return Texts.text("life.running");
            case ALIVE:
                return Texts.text("life.alive");
            case SLEEPING:
                return Texts.text("life.sleeping");
            case WAITING:
                return Texts.text("life.waiting");
            case ENDED:
                return Texts.text("life.ended");
            default:
                return Texts.text("life.killed");
        }
    }
}
