package classroom.trace;

/** What may be missing from a trace, in the order in which it is left out. */
public enum DroppedKind {
    LINES,
    /** Reads and writes of fields and array elements. */
    FIELDS,
    /** Bytes of output. */
    OUTPUT,
    /** Anything, on a full disk; or what an error in a probe cost. */
    OTHERS
}
