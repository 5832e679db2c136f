package classroom.schedule;

import java.util.Arrays;

/**
 * Something that orders steps of different actors: a lock, a signal, the end of a thread. What an actor did before it
 * released into it happens before what another one does after it acquired it. Keeps the latest step of each actor in
 * that order.
 */
public class SyncPoint {
    private final int place;
    private int[] clock;

    /** @param place the number by which steps name it; -1 if no step is about it */
    public SyncPoint(int place) {
        this.place = place;
    }

    /** Returns its place in this run; -1 if it has none. */
    public final int place() {
        return place;
    }

    /** Forgets what was released. */
    final void clear() {
        if (clock != null) {
            Arrays.fill(clock, 0);
        }
    }

    /** Makes all that the actor has done happen before later acquisitions. */
    public final void release(Actor actor) {
        if (clock == null) {
            clock = new int[ScheduleController.MAX_ACTORS];
        }
        actor.copyInto(clock);
    }

    /** Makes what was released happen before all that the actor does from now on. */
    public final void acquire(Actor actor) {
        if (clock != null) {
            actor.join(clock);
        }
    }
}
