package classroom.schedule;

/** What an actor waits for. Asked at each step, by whoever goes at that time. */
@FunctionalInterface
public interface WaitCondition {
    /** Whether the actor can go on now. Changes nothing. */
    boolean isReady(Actor actor);

    /** What has made it ready for the actor, beside the lock that its step is about; null for nothing. */
    default SyncPoint enabledBy(Actor actor) {
        return null;
    }
}
