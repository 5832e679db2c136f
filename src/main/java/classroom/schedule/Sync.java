package classroom.schedule;

/**
 * An object that orders actions of actors. Stores for each actor its latest step that comes before those who acquire
 * it.
 */
public class Sync {
    private final int place;
    private int[] clock;

    /** @param place the number by which steps refer to it */
    public Sync(int place) {
        this.place = place;
    }

    /** Returns its place in this run. */
    public final int place() {
        return place;
    }

    /** Makes all that the actor has done come before those who acquire this. */
    public final void release(Actor actor) {
        if (clock == null) {
            clock = new int[Controller.MAX_ACTORS];
        }
        actor.copyInto(clock);
    }

    /** Makes the actor see everything that was released into this. */
    public final void acquire(Actor actor) {
        if (clock != null) {
            actor.join(clock);
        }
    }
}
