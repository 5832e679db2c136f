package classroom.schedule;

/** An object of the program's own class, to which the weaver added a field for its state. */
public interface Placed {
    /** Returns the stored state. */
    Object classroom$state();

    /** Stores the state. */
    void classroom$state(Object state);
}
