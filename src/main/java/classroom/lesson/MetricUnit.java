package classroom.lesson;

/** The unit of a metric, which determines its number format. The label of a metric names the unit for readers. */
public enum MetricUnit {
    /** A number of items, without decimals. */
    COUNT(0),
    /** Money, in yuan. */
    YUAN(0),
    /** Milliseconds. */
    MS(1),
    /** Seconds. */
    SECONDS(2),
    /** Items in a second. */
    PER_SECOND(0),
    /** Bytes. */
    BYTES(0),
    /** Megabytes. */
    MEGABYTES(0),
    /** Busy cores of the machine, with decimals. */
    CORES(2),
    /** How many times as fast, with decimals. */
    TIMES(2);

    /** The maximum number of decimals. */
    public final int digits;

    MetricUnit(int digits) {
        this.digits = digits;
    }
}
