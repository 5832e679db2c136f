package classroom.race;

import java.util.Arrays;
import java.util.BitSet;

/** The progress of a thread during the analysis: its clock and its open operations. */
final class ThreadProgress {
    /** A marker among open operations: the JDK has called the program's code. */
    static final int CALL = -1;

    private static final int MAX_DEPTH = 10_000;
    /** The maximum number of read and write locks that a thread is assumed to hold at once. */
    private static final int MAX_HELD = 64;

    final int number;
    final VectorClock clock = new VectorClock();
    /** The classes whose initialization the thread has seen, by number. */
    final BitSet initialized = new BitSet();
    /** Whether the thread is in an optimistic read, which it will validate. */
    boolean optimistic;
    /** Whether it is known which thread started it, or it has begun. */
    boolean begun;
    /** The value of its clock at its last access of a field or its last release. */
    int last = 1;

    private int[] open = new int[4];
    private int depth;
    private int[] held = new int[4];
    private boolean[] reads = new boolean[4];
    private int holds;

    ThreadProgress(int number) {
        this.number = number;
        clock.set(number, 1);
    }

    /** Advances the clock: later events are not covered by what others have seen. */
    void tick() {
        last = clock.get(number);
        clock.set(number, clock.get(number) + 1);
    }

    void begins(int event) {
        if (depth == MAX_DEPTH) {
            return;
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = event;
    }

    /** The JDK calls the program's code within the innermost operation. */
    void called() {
        begins(CALL);
    }

    /** That code returns, which ends all operations begun in it. */
    void returned() {
        for (int level = depth - 1; level >= 0; level--) {
            if (open[level] == CALL) {
                depth = level;
                return;
            }
        }
    }

    /** Returns the event that began the innermost operation; {@link #CALL} if the code called last has none. */
    int innermost() {
        return depth == 0 ? CALL : open[depth - 1];
    }

    int depth() {
        return depth;
    }

    /** Returns the event that began an operation, or {@link #CALL}; level 0 is the outermost one. */
    int open(int level) {
        return open[level];
    }

    /** Ends the operations from a level on. */
    void leaves(int level) {
        depth = level;
    }

    /** Adds an acquired read or write lock. */
    void got(int lock, boolean forReading) {
        if (holds == MAX_HELD) {
            return;
        }
        if (holds == held.length) {
            held = Arrays.copyOf(held, holds * 2);
            reads = Arrays.copyOf(reads, holds * 2);
        }
        held[holds] = lock;
        reads[holds++] = forReading;
    }

    /** Removes a released lock; returns whether it was held for reading. */
    boolean released(int lock) {
        for (int i = holds - 1; i >= 0; i--) {
            if (held[i] == lock) {
                boolean forReading = reads[i];
                System.arraycopy(held, i + 1, held, i, holds - i - 1);
                System.arraycopy(reads, i + 1, reads, i, holds - i - 1);
                holds--;
                return forReading;
            }
        }
        return false;
    }
}
