package classroom.schedule;

/**
 * Why a run cannot be scheduled.
 *
 * @param reason the reason
 * @param site   the site in the copy's table; 0 for none
 * @param detail a related name; may be empty
 */
public record Refusal(Reason reason, int site, String detail) {
    /** The reasons. */
    public enum Reason {
        /** There are more threads than the schedule supports. */
        TOO_MANY_THREADS,
        /** It blocks inside a single step. */
        BLOCKED_INSIDE,
        /** A thread was not started by the schedule. */
        UNKNOWN_THREAD,
        /** It waits for something outside of the schedule. */
        WAITS_OUTSIDE,
        /** A single step does not end. */
        ENDLESS_STEP,
        /** The same choices had different results. */
        NOT_THE_SAME_TWICE,
        /** It uses something that the schedule has no model of. */
        NO_MODEL
    }
}
