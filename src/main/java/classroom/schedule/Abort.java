package classroom.schedule;

/** Thrown into the actors of an abandoned run, so that they leave all methods at once. Woven handlers pass it on. */
public final class Abort extends Error {
    /** The only one: it has no stack trace and says nothing. */
    @SuppressWarnings("StaticAssignmentOfThrowable")
    static final Abort NOW = new Abort();

    private static final long serialVersionUID = 1;

    private Abort() {
        super(null, null, false, false);
    }
}
