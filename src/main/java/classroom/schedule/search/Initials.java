package classroom.schedule.search;

import java.util.Arrays;

/** Finds actors that could run instead of a step, so that another step comes before it. */
final class Initials {
    private final StepHistory path;
    private final int[] firsts = new int[64];

    Initials(StepHistory path) {
        this.path = path;
    }

    /**
     * Returns the actors whose first step after {@code other}, among those independent of it and the last one, has no
     * such step before it.
     *
     * @param actor the actor of the last step
     * @param step  the number of the last step
     * @param clock the steps before the last one
     */
    long of(int other, int actor, int step, int[] clock) {
        int who = path.actor[other];
        long seen = 0;
        long initials = 0;
        Arrays.fill(firsts, Integer.MAX_VALUE);
        for (int i = other + 1; i < step; i++) {
            int[] known = path.clock[i];
            boolean depends = who < known.length && known[who] > other;
            int by = path.actor[i];
            if (depends || (seen >> by & 1) != 0) {
                continue;
            }
            if (isFirst(known, seen)) {
                initials |= 1L << by;
            }
            seen |= 1L << by;
            firsts[by] = i;
        }
        if ((seen >> actor & 1) == 0 && isFirst(clock, seen)) {
            initials |= 1L << actor;
        }
        return initials;
    }

    private boolean isFirst(int[] clock, long seen) {
        long open = seen;
        while (open != 0) {
            int by = Long.numberOfTrailingZeros(open);
            open &= open - 1;
            if (by < clock.length && clock[by] > firsts[by]) {
                return false;
            }
        }
        return true;
    }
}
