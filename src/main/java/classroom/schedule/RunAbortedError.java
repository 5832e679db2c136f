package classroom.schedule;

/**
 * Thrown into the actors of a run that is over, so that they leave all their methods at once. It has neither a stack
 * trace nor a message. Exception handlers of the woven copy pass it on: see {@link Schedule#rethrow}.
 */
public final class RunAbortedError extends Error {
    /** The only instance. */
    @SuppressWarnings("StaticAssignmentOfThrowable")
    static final RunAbortedError INSTANCE = new RunAbortedError();

    private static final long serialVersionUID = 1;

    private RunAbortedError() {
        super(null, null, false, false);
    }
}
