package classroom.schedule.search;

import java.util.Arrays;

/**
 * The steps of the current or last run with their properties: an array for each property, indexed by the step's number.
 */
final class StepHistory {
    int length;
    int[] actor = new int[64];
    int[] kind = new int[64];
    int[] place = new int[64];
    int[] site = new int[64];
    long[] enabled = new long[64];
    long[] backtrack = new long[64];
    long[] done = new long[64];
    long[] sleep = new long[64];
    int[] preemptions = new int[64];
    /** The number plus 1 of the previous step on the same lock or the like; 0 for none. */
    int[] before = new int[64];
    /** For each actor the number plus 1 of its latest step that comes before this one or is this one. */
    int[][] clock = new int[64][];

    void makeRoom(int step) {
        if (step < actor.length) {
            return;
        }
        int more = 2 * actor.length;
        actor = Arrays.copyOf(actor, more);
        kind = Arrays.copyOf(kind, more);
        place = Arrays.copyOf(place, more);
        site = Arrays.copyOf(site, more);
        enabled = Arrays.copyOf(enabled, more);
        backtrack = Arrays.copyOf(backtrack, more);
        done = Arrays.copyOf(done, more);
        sleep = Arrays.copyOf(sleep, more);
        preemptions = Arrays.copyOf(preemptions, more);
        before = Arrays.copyOf(before, more);
        clock = Arrays.copyOf(clock, more);
    }

    /** Stores a step's clock. */
    void keepClock(int step, int[] now, int actors) {
        int[] kept = clock[step];
        if (kept == null || kept.length < actors) {
            kept = new int[Math.max(8, Integer.highestOneBit(Math.max(1, actors - 1)) * 2)];
            clock[step] = kept;
        }
        System.arraycopy(now, 0, kept, 0, Math.min(kept.length, now.length));
    }

    /** Whether a step comes before another one in all equivalent orders. */
    boolean isBefore(int step, int later) {
        int[] known = clock[later];
        int who = actor[step];
        return who < known.length && known[who] > step;
    }

    /** Returns the actors of the steps. */
    int[] choices() {
        return Arrays.copyOf(actor, length);
    }
}
