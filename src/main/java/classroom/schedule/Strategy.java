package classroom.schedule;

/** Chooses the actor that continues. Called on the thread that executes the running actor. */
public interface Strategy {
    /** Abandons the run. */
    int CUT = -1;

    /** Called when a run begins. */
    void begins();

    /**
     * Chooses the actor that makes the next visible step.
     *
     * @param enabled a bit for each actor that can make a step; at least one
     * @return the actor's number, or {@link #CUT}
     */
    int choose(long enabled);

    /** Called when the run is over, on the exploring thread. */
    void ends(Ending how);
}
