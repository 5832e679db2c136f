package classroom.schedule;

/** Knows what was written last. */
public interface LastWrites {
    /** What was written there last comes before all that the actor does from now on. */
    void joinWriter(Actor actor, int place);
}
