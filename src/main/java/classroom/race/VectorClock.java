package classroom.race;

import java.util.Arrays;

/**
 * A vector clock: for each thread, the time of its last action that happens before the owner's next one. Used by one
 * thread.
 */
final class VectorClock {
    private int[] seen = new int[4];

    /** Returns the time of a thread; 0 if there is none. */
    int get(int thread) {
        return thread < seen.length ? seen[thread] : 0;
    }

    /** Sets the time of a thread. */
    void set(int thread, int value) {
        if (thread >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(thread + 1, seen.length * 2));
        }
        seen[thread] = value;
    }

    /** Raises this clock to another one; returns the number of elements by which it grew. */
    int join(VectorClock other) {
        int[] more = other.seen;
        int before = seen.length;
        if (more.length > before) {
            seen = Arrays.copyOf(seen, more.length);
        }
        for (int i = 0; i < more.length; i++) {
            if (more[i] > seen[i]) {
                seen[i] = more[i];
            }
        }
        return seen.length - before;
    }
}
