package classroom.schedule;

/**
 * Thrown into the actors of an abandoned run, so that they leave all methods at once. Instrumented exception handlers
 * rethrow it.
 */
public final class Abort extends Error {
    /** The only instance, without stack trace and message. */
    @SuppressWarnings("StaticAssignmentOfThrowable")
    static final Abort NOW = new Abort();

    private static final long serialVersionUID = 1;

    private Abort() {
        super(null, null, false, false);
    }
}
