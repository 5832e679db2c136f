package classroom.trace.format;

/** How the accesses of a field are ordered. */
public enum FieldAccess {
    /** Not known, as in a trace of an older version; or no field. */
    UNKNOWN,
    /** Not at all, by themselves. */
    PLAIN,
    VOLATILE,
    /** Written once, before others see the object. */
    FINAL
}
