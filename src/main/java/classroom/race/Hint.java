package classroom.race;

/**
 * A probable mistake.
 *
 * @param kind   the kind of mistake
 * @param at     the event to look at
 * @param other  a related event of another thread; null if there is none
 * @param detail the name of a field, the class of a lock, the text of an exception, or the name of a thread
 * @param count  the number of occurrences
 */
public record Hint(HintKind kind, RaceAccess at, RaceAccess other, String detail, long count) {
    /** The kind of a hint. */
    public enum HintKind {
        /**
         * A thread reads and writes a number, and another thread writes it in between: one of the two updates is lost.
         */
        LOST_UPDATE,
        /** Only one thread ever acquired the lock. */
        LOCK_OF_ONE_THREAD,
        /** A thread was started, and nothing waits for its end. */
        NOT_AWAITED,
        /** A task threw an exception, and nothing queried it. */
        UNSEEN_EXCEPTION,
        /** An uncaught exception ended a thread. */
        UNCAUGHT_EXCEPTION
    }
}
