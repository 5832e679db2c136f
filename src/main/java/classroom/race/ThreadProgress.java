package classroom.race;

import java.util.Arrays;
import java.util.BitSet;

/** Where a thread is while its events are gone through: its clock, and the operations that it is in. */
final class ThreadProgress {
    /** Stands among open operations where the JDK has called the program's code. */
    static final int CALL = -1;

    private static final int MAX_DEPTH = 10_000;
    /** No thread is likely to hold more locks of readers and writers at once. */
    private static final int MAX_HELD = 64;

    final int number;
    final VectorClock clock = new VectorClock();
    /** The initializers that the thread has seen, by the number of the class. */
    final BitSet initialized = new BitSet();
    /** Whether it reads without a lock, and looks afterwards whether that was good. */
    boolean optimistic;
    /** Whether it is known who started it, or whether it has begun. */
    boolean begun;
    /** The value of its clock when it last accessed a field or told others what it has done. */
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

    /** What comes now is not covered by what others have seen. */
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

    /** That code returns: what it has begun is over. */
    void returned() {
        for (int level = depth - 1; level >= 0; level--) {
            if (open[level] == CALL) {
                depth = level;
                return;
            }
        }
    }

    /**
     * The event that began the innermost operation; {@link #CALL} if there is none in the code that was called last.
     */
    int innermost() {
        return depth == 0 ? CALL : open[depth - 1];
    }

    int depth() {
        return depth;
    }

    /** The event that began an operation, or {@link #CALL}; level 0 is the outermost one. */
    int open(int level) {
        return open[level];
    }

    /** The operations from this level on are over. */
    void leaves(int level) {
        depth = level;
    }

    /** It got a lock of readers or of a writer. */
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

    /** It gives one back; tells whether it had that for reading. */
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
