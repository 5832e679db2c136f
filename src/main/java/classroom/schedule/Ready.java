package classroom.schedule;

/** A condition that an actor waits for. Evaluated at each step, by the running actor. */
@FunctionalInterface
public interface Ready {
    /** Whether the actor can continue now. Has no side effects. */
    boolean isReady(Actor actor);

    /** Returns what has enabled the actor, apart from the lock of its step; null for nothing. */
    default Sync enabledBy(Actor actor) {
        return null;
    }
}
