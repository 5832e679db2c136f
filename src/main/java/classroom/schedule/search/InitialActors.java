package classroom.schedule.search;

import java.util.Arrays;

/**
 * Computes the initials of source sets: the actors one of which must go in place of a step, so that a later step can
 * come before it.
 */
final class InitialActors {
    private final StepHistory path;
    private final int[] firsts = new int[64];

    InitialActors(StepHistory path) {
        this.path = path;
    }

    /**
     * Looks at the steps after {@code other} that do not happen after it, followed by one more step. Returns a bit for
     * each actor whose first step among these happens after none of the others.
     *
     * @param other the number of the step to replace, from 0
     * @param actor the actor of the one more step
     * @param step  the number of that step, from 0
     * @param clock the steps that happen before that step
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

    /** Tells whether none of the first steps of these actors happens before a step with this clock. */
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
