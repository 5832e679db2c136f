package classroom.schedule;

/** What an actor waits for. Called at each step, on whichever thread carries the actor that goes. */
@FunctionalInterface
public interface WaitCondition {
    /** Tells whether the actor can go on now. Changes nothing. */
    boolean isReady(Actor actor);

    /**
     * Returns what made the condition true for the actor: all that was released into it happens before the actor's
     * step. The lock that the step is about is not meant.
     *
     * @return null for nothing
     */
    default SyncPoint enabledBy(Actor actor) {
        return null;
    }
}
