package classroom.race;

/**
 * Something that is probably a mistake.
 *
 * @param kind   what
 * @param at     where: the event that a reader should look at
 * @param other  the event of another thread that belongs to it; null if there is none
 * @param detail the name of a field, the class of a lock, the text of an exception, or the name of a thread
 * @param count  how often
 */
public record Hint(HintKind kind, RaceAccess at, RaceAccess other, String detail, long count) {
    /** What hints are about. */
    public enum HintKind {
        /** A thread reads and writes a number, and in between another one writes it: one of the two updates is lost. */
        LOST_UPDATE,
        /** A lock that only ever one thread took. */
        LOCK_OF_ONE_THREAD,
        /** A thread was started, and nobody waits for its end in any way. */
        NOT_AWAITED,
        /** A task threw an exception, and nobody asked for it. */
        UNSEEN_EXCEPTION,
        /** An exception that nobody caught ended a thread. */
        UNCAUGHT_EXCEPTION
    }
}
