package classroom.run.output;

/** The source of a piece or a line of output. */
public enum OutputStreamKind {
    /** Standard output. */
    OUT,
    /** Standard error. */
    ERROR,
    /** The app: a line that says how much was dropped. */
    DROPPED
}
