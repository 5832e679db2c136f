package classroom.schedule;

/** Chooses the actor that goes next, at each visible step of a run. */
public interface Strategy {
    /** Ends the run at once, in place of a choice. */
    int CUT = -1;

    /** Called when a run starts, on the exploring thread. */
    void runStarted();

    /**
     * Chooses the actor that makes the next visible step. Called on whichever thread carries the actor that goes.
     *
     * @param enabled a bit for each actor that can make a step; at least one is set
     * @return the number of one of these actors, or {@link #CUT}
     */
    int choose(long enabled);

    /** Called when the run is over, on the exploring thread. */
    void runEnded(RunEnding how);
}
