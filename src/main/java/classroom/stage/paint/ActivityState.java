package classroom.stage.paint;

import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.format.ThreadState;

/** The activity of a process or a thread at a time. */
public enum ActivityState {
    /** It has not been started yet. */
    ABSENT,
    /** It was started, but its JVM has not reached the program's own code yet. */
    STARTING,
    RUNNING,
    /** It is alive, but its states are not recorded, as in Python programs. */
    ALIVE,
    SLEEPING,
    WAITING,
    ENDED,
    /** It ended with a status that means an error or a kill. */
    KILLED;

    /** Whether it has ended in any way. */
    public boolean isOver() {
        return this == ENDED || this == KILLED;
    }

    /**
     * Returns the activity of a process at a time, in ns of the run's clock.
     *
     * @param track  its thread; null while unknown
     * @param status its exit status, if it has ended
     */
    public static ActivityState at(long time, ThreadTrace track, long started, long ended, int status) {
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

    /** Returns its name in the current language. */
    public String text() {
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
