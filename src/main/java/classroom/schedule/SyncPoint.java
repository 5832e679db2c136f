package classroom.schedule;

/**
 * Something through which what one actor did comes before what another does. Keeps the latest step of each actor that comes before
 * whoever takes it up.
 */
public class SyncPoint {
    private final int place;
    private int[] clock;

    /** @param place the number by which steps name it */
    public SyncPoint(int place) {
        this.place = place;
    }

    /** Its number in this run. */
    public final int place() {
        return place;
    }

    /** All that the actor has done comes before. */
    public final void release(Actor actor) {
        if (clock == null) {
            clock = new int[ScheduleController.MAX_ACTORS];
        }
        actor.copyInto(clock);
    }

    /** What was released into it comes before all that the actor does from now on. */
    public final void acquire(Actor actor) {
        if (clock != null) {
            actor.join(clock);
        }
    }
}
