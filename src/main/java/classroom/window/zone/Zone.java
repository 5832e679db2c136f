package classroom.window.zone;

/** A part of a page that can be enlarged. */
public enum Zone {
    STAGES,
    SOURCES,
    OUTPUT,
    LANES;

    /** Whether it is the lower part of a side: the source or the output. */
    public boolean isText() {
        return this == SOURCES || this == OUTPUT;
    }
}
