package classroom.race;

/**
 * A probable mistake other than a race.
 *
 * @param kind   what it is about
 * @param at     the event to look at
 * @param other  the event of another thread that is involved; null if there is none
 * @param detail the name of a field, the class of a lock, the text of an exception, or the name of a thread
 * @param count  the number of times that it was found
 */
public record Hint(HintKind kind, RaceAccess at, RaceAccess other, String detail, long count) {
    /** What a hint is about. */
    public enum HintKind {
        /**
         * A thread reads and then writes a number, and another one writes it in between: one of the two updates is
         * lost.
         */
        LOST_UPDATE,
        /** Only one thread ever took a lock. */
        LOCK_OF_ONE_THREAD,
        /** A thread was started, and no thread waits for its end in any way. */
        NOT_AWAITED,
        /** A task threw an exception that the program never looked at. */
        UNSEEN_EXCEPTION,
        /** An uncaught exception ended a thread. */
        UNCAUGHT_EXCEPTION
    }
}
