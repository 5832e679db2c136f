package classroom.schedule;

/**
 * An object of a class of the program. The weaver adds a field in which the schedule keeps what it knows of the object.
 */
public interface TrackedObject {
    /** Returns what was kept last; null if nothing was. */
    Object classroom$state();

    /** Keeps something. */
    void classroom$state(Object state);
}
