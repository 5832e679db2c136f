package classroom.run.output;

/** Where a piece or a line of output came from. */
public enum OutputStreamKind {
    /** Standard output. */
    OUT,
    /** Standard error. */
    ERROR,
    /** Us: a line that says how much was dropped. */
    DROPPED
}
