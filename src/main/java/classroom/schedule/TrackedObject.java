package classroom.schedule;

/** An object of the program's own, which the weaver gave a field for what the schedule knows of it. */
public interface TrackedObject {
    /** What was kept last. */
    Object classroom$state();

    /** Keeps something. */
    void classroom$state(Object state);
}
