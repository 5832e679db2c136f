package classroom.schedule;

/** How a run ended. */
public enum Ending {
    /** All threads except daemons have ended. */
    ENDED,
    /** Threads wait and can never continue. */
    DEADLOCK,
    /** A thread repeatedly checks something that can never change. */
    SPINS,
    /** It exceeded the maximum number of steps. */
    STEPS,
    /** It ended by {@code System.exit}. */
    EXIT,
    /** It was abandoned by the strategy. */
    CUT,
    /** It did something that cannot be scheduled. */
    REFUSED
}
