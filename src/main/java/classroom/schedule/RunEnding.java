package classroom.schedule;

/** How a run ended. */
public enum RunEnding {
    /** All threads that count have ended. */
    ENDED,
    /** Threads wait and nobody can ever wake them. */
    DEADLOCK,
    /** A thread looks at something again and again that nobody will ever change. */
    SPINS,
    /** It went on past the bound of steps. */
    STEPS,
    /** By {@code System.exit}. */
    EXIT,
    /** Abandoned by the strategy. */
    CUT,
    /** It did something that can't be scheduled. */
    REFUSED
}
