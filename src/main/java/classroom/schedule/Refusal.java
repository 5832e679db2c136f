package classroom.schedule;

/**
 * Why a run cannot be scheduled.
 *
 * @param reason what prevents it
 * @param site   where, by the woven copy's site table; 0 for nowhere
 * @param detail a name that goes with the reason; may be empty
 */
public record Refusal(Reason reason, int site, String detail) {
    /** What prevents scheduling. */
    public enum Reason {
        /** The program has more than {@link ScheduleController#MAX_ACTORS} threads. */
        TOO_MANY_THREADS,
        /** An actor waits inside an atomic section. */
        BLOCKED_INSIDE,
        /** A thread that the controller did not start came to a step. */
        UNKNOWN_THREAD,
        /** An actor waits for something that the schedule does not control. */
        WAITS_OUTSIDE,
        /** An actor runs for too long without coming to a step. */
        ENDLESS_STEP,
        /** The same choices led to a different state. */
        NOT_THE_SAME_TWICE,
        /** The schedule has no model of a class of the JDK. */
        NO_MODEL
    }
}
