package classroom.console;

/**
 * A number that a run has shown.
 *
 * @param name  as JSON has it, with its unit
 * @param label for people, with its unit, in the language of now
 * @param value with one decimal at most
 */
record Figure(String name, String label, double value) {
    /** A time, rounded to a tenth of a millisecond. */
    static Figure ofNanos(String name, String label, long nanos) {
        return new Figure(name, label, Math.round(nanos / 100_000.0) / 10.0);
    }
}
