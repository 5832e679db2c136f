package classroom.trace.format;

/**
 * Kinds of data that may be missing from a trace, in the order in which the observer leaves them out; only local
 * variables are left out before all others.
 */
public enum DroppedKind {
    LINES,
    /** Reads and writes of fields and array elements. */
    FIELDS,
    /** Bytes of output. */
    OUTPUT,
    /** Anything else: events lost on a full disk or by an error in a probe. */
    OTHERS,
    /** Begins of methods and values of local variables. */
    LOCALS
}
