package classroom.lesson;

/** What a metric is counted in, which tells how it is written. The label of a metric names its unit for readers. */
public enum MetricUnit {
    /** Things, a whole number. */
    COUNT(0),
    /** Money, in yuan. */
    YUAN(0),
    /** Milliseconds. */
    MS(1),
    /** Seconds. */
    SECONDS(2),
    /** Things a second. */
    PER_SECOND(0),
    /** Bytes. */
    BYTES(0),
    /** Megabytes. */
    MEGABYTES(0),
    /** Cores of the machine that were kept busy, with fractions. */
    CORES(2);

    /** How many digits are written behind the point, at the most. */
    public final int digits;

    MetricUnit(int digits) {
        this.digits = digits;
    }
}
