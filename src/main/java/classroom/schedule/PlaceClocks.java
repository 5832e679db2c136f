package classroom.schedule;

/** Knows the last write of each place. */
public interface PlaceClocks {
    /** Makes an actor see the last write of a place. */
    void joinWriter(Actor actor, int place);
}
