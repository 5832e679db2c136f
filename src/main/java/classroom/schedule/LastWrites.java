package classroom.schedule;

/** A strategy that knows the last write of each place. */
public interface LastWrites {
    /** Makes the last write of a place happen before all that the actor does from now on. */
    void joinWriter(Actor actor, int place);
}
