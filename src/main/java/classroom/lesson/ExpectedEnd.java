package classroom.lesson;

/** How a run of a program is expected to end. */
public enum ExpectedEnd {
    /** By itself, with exit status 0. */
    FINISHED,
    /** By itself, or never, since its threads wait for each other: then the app ends it, and that is an outcome and no failure. */
    DEADLOCK
}
