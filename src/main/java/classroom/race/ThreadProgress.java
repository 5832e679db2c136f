package classroom.race;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The state of a thread at one of its events: its clock, and the operations and locks that it is in. Used by one
 * thread.
 */
final class ThreadProgress {
    /** An entry among the open operations for a call of the program's code by the JDK. */
    static final int CALL = -1;

    private static final int MAX_DEPTH = 10_000;
    /** The most locks of a thread that are kept; monitors do not count. */
    private static final int MAX_HELD = 64;

    final int number;
    final VectorClock clock = new VectorClock();
    /** The classes whose initialization happens before the thread's next event, by their number. */
    final BitSet initialized = new BitSet();
    /** Whether it is in an optimistic read, which it validates afterwards. */
    boolean optimistic;
    /** Whether its starter is known, or it has begun. */
    boolean begun;
    /** Its own time when it last accessed a field or released something. */
    int last = 1;

    private int[] open = new int[4];
    private int depth;
    private int[] held = new int[4];
    private boolean[] reads = new boolean[4];
    private int heldCount;

    ThreadProgress(int number) {
        this.number = number;
        clock.set(number, 1);
    }

    /** Advances its own time, so that what follows is not known to others; returns the elements taken for it. */
    int tick() {
        last = clock.get(number);
        return clock.set(number, last + 1);
    }

    /** Opens an operation. */
    void begins(int event) {
        if (depth == MAX_DEPTH) {
            return;
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = event;
    }

    /** Opens a call of the program's code by the JDK. */
    void called() {
        begins(CALL);
    }

    /** Closes the innermost such call and all operations in it. */
    void returned() {
        for (int level = depth - 1; level >= 0; level--) {
            if (open[level] == CALL) {
                depth = level;
                return;
            }
        }
    }

    /**
     * Returns the event that began the innermost operation; {@link #CALL} if there is none since the last call.
     */
    int innermost() {
        return depth == 0 ? CALL : open[depth - 1];
    }

    /** Returns the number of open operations and calls. */
    int depth() {
        return depth;
    }

    /** Returns the event that began an open operation, or {@link #CALL}. Level 0 is the outermost one. */
    int open(int level) {
        return open[level];
    }

    /** Closes the operations and calls from a level on. */
    void leaves(int level) {
        depth = level;
    }

    /** Notes that it has taken a lock. */
    void holds(int lock, boolean forReading) {
        if (heldCount == MAX_HELD) {
            return;
        }
        if (heldCount == held.length) {
            held = Arrays.copyOf(held, heldCount * 2);
            reads = Arrays.copyOf(reads, heldCount * 2);
        }
        held[heldCount] = lock;
        reads[heldCount++] = forReading;
    }

    /** Notes that it releases a lock; tells whether it had taken that for reading. */
    boolean releases(int lock) {
        for (int i = heldCount - 1; i >= 0; i--) {
            if (held[i] == lock) {
                boolean forReading = reads[i];
                System.arraycopy(held, i + 1, held, i, heldCount - i - 1);
                System.arraycopy(reads, i + 1, reads, i, heldCount - i - 1);
                heldCount--;
                return forReading;
            }
        }
        return false;
    }
}
