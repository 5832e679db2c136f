package classroom.schedule;

/** Thrown into the actors of an abandoned run, so that they leave all methods at once. Woven handlers pass it on. */
public final class RunAbortedError extends Error {
    /** The only one: it has no stack trace and says nothing. */
    @SuppressWarnings("StaticAssignmentOfThrowable")
    static final RunAbortedError NOW = new RunAbortedError();

    private static final long serialVersionUID = 1;

    private RunAbortedError() {
        super(null, null, false, false);
    }
}
