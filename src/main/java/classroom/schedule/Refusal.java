package classroom.schedule;

/**
 * Why a run can't be scheduled.
 *
 * @param reason what it is
 * @param site   where, by the woven copy's table; 0 for nowhere
 * @param detail a name that goes with it; may be empty
 */
public record Refusal(Reason reason, int site, String detail) {
    /** What can't be scheduled. */
    public enum Reason {
        /** More threads than the schedule can keep apart. */
        TOO_MANY_THREADS,
        /** It waits inside something that is one step. */
        BLOCKED_INSIDE,
        /** A thread that the schedule didn't start. */
        UNKNOWN_THREAD,
        /** It waits for something outside the schedule. */
        WAITS_OUTSIDE,
        /** One step goes on and on. */
        ENDLESS_STEP,
        /** The same choices led elsewhere. */
        NOT_THE_SAME_TWICE,
        /** Something that the schedule has no model of. */
        NO_MODEL
    }
}
