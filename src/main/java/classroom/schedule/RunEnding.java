package classroom.schedule;

/** How a run ended. */
public enum RunEnding {
    /** All threads that are no daemons have ended. */
    ENDED,
    /** Threads wait, and nothing can ever wake them. */
    DEADLOCK,
    /** A thread reads again and again what no other thread will ever write. */
    SPINS,
    /** The run was longer than the bound of steps. */
    STEPS,
    /** By {@code System.exit}. */
    EXIT,
    /** The strategy ended it. */
    CUT,
    /** It did something that can't be scheduled. */
    REFUSED,
    /** An actor could not be suspended where it was. In later runs, each has a stack of its own. */
    PINNED
}
