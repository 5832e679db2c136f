package classroom.lesson;

/** How a run of a program is expected to end. */
public enum ExpectedEnd {
    /** By itself, with exit status 0. */
    FINISHED,
    /**
     * By itself, or never because its threads deadlock: then the app ends it, and this counts as a result and not as
     * a failure.
     */
    DEADLOCK
}
