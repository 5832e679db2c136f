package classroom.race;

import java.util.Arrays;

/**
 * A vector clock: for each thread, the time of its last action that happens before the owner's next one. Times are kept
 * in blocks of neighboring threads. A clock that learns a whole block from another one shares it until one of them
 * changes it, so that the clocks of many threads take little memory. Used by one thread.
 *
 * <p>The methods that change a clock return how much memory they took, in elements of four bytes.
 */
final class VectorClock {
    /** What an empty clock takes, with its place in a map. */
    static final int EMPTY = 32;

    private static final int BITS = 6;
    /** The number of threads of a block. */
    static final int BLOCK = 1 << BITS;

    /** The times, by block; null for a block without any. */
    private int[][] blocks = new int[1][];
    /** Whether another clock may have the same block; stays set after that clock has made a copy. */
    private boolean[] shared = new boolean[1];

    /** Returns the time of a thread; 0 if there is none. */
    int get(int thread) {
        int block = thread >> BITS;
        int[] times = block < blocks.length ? blocks[block] : null;
        return times == null ? 0 : times[thread & BLOCK - 1];
    }

    /** Sets the time of a thread; returns the elements taken. */
    int set(int thread, int value) {
        int block = thread >> BITS;
        int taken = reserve(block + 1) + own(block);
        blocks[block][thread & BLOCK - 1] = value;
        return taken;
    }

    /** Raises this clock to another one; returns the elements taken. */
    int join(VectorClock other) {
        int taken = reserve(other.blocks.length);
        for (int block = 0; block < other.blocks.length; block++) {
            int[] times = blocks[block];
            int[] theirs = other.blocks[block];
            if (theirs == null || theirs == times) {
                continue;
            }
            if (times == null || shared[block] && !tellsMore(times, theirs)) {
                blocks[block] = theirs;
                shared[block] = true;
                other.shared[block] = true;
            } else if (tellsMore(theirs, times)) {
                taken += own(block);
                raise(blocks[block], theirs);
            }
        }
        return taken;
    }

    private static boolean tellsMore(int[] one, int[] other) {
        for (int i = 0; i < BLOCK; i++) {
            if (one[i] > other[i]) {
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

    /** Makes room for a number of blocks; returns the elements taken. */
    private int reserve(int count) {
        int more = count - blocks.length;
        if (more <= 0) {
            return 0;
        }
        blocks = Arrays.copyOf(blocks, count);
        shared = Arrays.copyOf(shared, count);
        return 2 * more;
    }

    /** Replaces a block that is missing or shared by one of this clock alone; returns the elements taken. */
    private int own(int block) {
        if (blocks[block] != null && !shared[block]) {
            return 0;
        }
        blocks[block] = blocks[block] == null ? new int[BLOCK] : blocks[block].clone();
        shared[block] = false;
        return BLOCK;
    }
}
