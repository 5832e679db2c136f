package classroom.race;

import java.util.Arrays;

/** How far a thread, or the last action on a lock, has seen each thread. Used by one thread. */
final class VectorClock {
    private int[] seen = new int[4];

    int get(int thread) {
        return thread < seen.length ? seen[thread] : 0;
    }

    void set(int thread, int value) {
        if (thread >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(thread + 1, seen.length * 2));
        }
        seen[thread] = value;
    }

    /** Adds what another clock has seen; returns by how many ints this clock grew. */
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
