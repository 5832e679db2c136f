package classroom.schedule;

/** Decides who goes next. Called on whichever thread carries the actor that goes. */
public interface Strategy {
    /** The run is abandoned here. */
    int CUT = -1;

    /** A run begins. */
    void runStarted();

    /**
     * Chooses who makes the next visible step.
     *
     * @param enabled a bit for each actor that can; at least one
     * @return the actor's number, or {@link #CUT}
     */
    int choose(long enabled);

    /** The run is over; called on the thread that explores. */
    void runEnded(RunEnding how);
}
