package classroom.race;

import java.util.Arrays;

/**
 * A vector clock: for each thread, the time of its last action that happens before the owner's next one. Times are kept
 * in blocks for neighboring threads. A clock that learns a whole block from another one shares it until one of them
 * changes it, so that the clocks of many threads take little memory. Used by one thread.
 */
final class VectorClock {
    private static final int BITS = 6;
    /** The number of threads of a block. */
    static final int BLOCK = 1 << BITS;

    /** The times, by block; null for a block without any. */
    private int[][] blocks = new int[1][];
    /** Whether another clock may have the same block. */
    private boolean[] shared = new boolean[1];

    /** Returns the time of a thread; 0 if there is none. */
    int get(int thread) {
        int block = thread >> BITS;
        int[] times = block < blocks.length ? blocks[block] : null;
        return times == null ? 0 : times[thread & BLOCK - 1];
    }

    /** Sets the time of a thread. */
    void set(int thread, int value) {
        int block = thread >> BITS;
        reserve(block + 1);
        own(block);
        blocks[block][thread & BLOCK - 1] = value;
    }

    /** Raises this clock to another one; returns the number of elements for which memory was taken. */
    int join(VectorClock other) {
        int taken = 0;
        reserve(other.blocks.length);
        for (int block = 0; block < other.blocks.length; block++) {
            int[] theirs = other.blocks[block];
            if (theirs == null || theirs == blocks[block]) {
                continue;
            }
            if (blocks[block] == null) {
                blocks[block] = theirs;
                shared[block] = true;
                other.shared[block] = true;
            } else if (tellsMore(theirs, blocks[block])) {
                taken += own(block);
                raise(blocks[block], theirs);
            }
        }
        return taken;
    }

    private static boolean tellsMore(int[] theirs, int[] times) {
        for (int i = 0; i < BLOCK; i++) {
            if (theirs[i] > times[i]) {
                return true;
            }
        }
        return false;
    }

    private static void raise(int[] times, int[] to) {
        for (int i = 0; i < BLOCK; i++) {
            times[i] = Math.max(times[i], to[i]);
        }
    }

    private void reserve(int count) {
        if (count > blocks.length) {
            blocks = Arrays.copyOf(blocks, count);
            shared = Arrays.copyOf(shared, count);
        }
    }

    /** Makes a block that no other clock has; returns the number of its elements if it is new. */
    private int own(int block) {
        if (blocks[block] != null && !shared[block]) {
            return 0;
        }
        blocks[block] = blocks[block] == null ? new int[BLOCK] : blocks[block].clone();
        shared[block] = false;
        return BLOCK;
    }
}
