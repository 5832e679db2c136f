package classroom.schedule.search;

import java.util.Arrays;

/**
 * The steps of the current or last run, and what the search knows of each: one array for each property, by the step's
 * number from 0.
 */
final class StepHistory {
    /** The number of steps; set when the run is over. */
    int length;
    /** The number of the actor that made the step, and the step's kind, place and site. */
    int[] actor = new int[64];

    int[] kind = new int[64];
    int[] place = new int[64];
    int[] site = new int[64];
    /** A bit for each actor that could have gone. */
    long[] enabled = new long[64];
    /** A bit for each actor that is to go here in some run. */
    long[] backtrack = new long[64];
    /** A bit for each actor that has gone here in an earlier run with the same steps before. */
    long[] done = new long[64];
    /** A bit for each actor whose orders from here on others explore, while this search follows another one. */
    long[] given = new long[64];
    /** A bit for each actor that need not go here, since the orders that follow are equivalent to earlier ones. */
    long[] sleep = new long[64];
    /** The number of preemptions before the step. */
    int[] preemptions = new int[64];
    /** The step before it on the same lock or the like, plus 1; 0 for none. */
    int[] before = new int[64];
    /** For each actor, its latest step that happens before this one or is this one, plus 1; 0 for none. */
    int[][] clock = new int[64][];

    /** Grows the arrays so that they have an element for a step. */
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
        given = Arrays.copyOf(given, more);
        sleep = Arrays.copyOf(sleep, more);
        preemptions = Arrays.copyOf(preemptions, more);
        before = Arrays.copyOf(before, more);
        clock = Arrays.copyOf(clock, more);
    }

    /**
     * Keeps a copy of a step's clock.
     *
     * @param actors the number of actors
     */
    void keepClock(int step, int[] now, int actors) {
        int[] kept = clock[step];
        if (kept == null || kept.length < actors) {
            kept = new int[Math.max(8, Integer.highestOneBit(Math.max(1, actors - 1)) * 2)];
            clock[step] = kept;
        }
        System.arraycopy(now, 0, kept, 0, Math.min(kept.length, now.length));
    }

    /** Returns a bit for each actor that is still to go at a step, in place of those that have. */
    long open(int step) {
        return backtrack[step] & enabled[step] & ~done[step] & ~given[step] & ~sleep[step];
    }

    /**
     * Returns the branch of another choice at a step, after all that was chosen there.
     *
     * @param current the actor that is to go there now
     * @param next    the actor that goes in the branch
     */
    SearchBranch branch(int step, int current, int next) {
        int[] choices = Arrays.copyOf(actor, step + 1);
        choices[step] = next;
        long[] asleep = Arrays.copyOf(sleep, step + 1);
        asleep[step] |= done[step] | given[step] | 1L << current;
        return new SearchBranch(choices, Arrays.copyOf(backtrack, step + 1), asleep);
    }

    /** Returns the numbers of the actors that made the steps, in their order. */
    int[] choices() {
        return Arrays.copyOf(actor, length);
    }
}
