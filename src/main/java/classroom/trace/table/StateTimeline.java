package classroom.trace.table;

import classroom.trace.format.ThreadState;
import classroom.trace.index.AscendingSearch;
import java.util.Arrays;

/**
 * The states of a thread as spans: each lasts until the next begins. One thread appends; any thread may read the
 * first {@link #size} spans.
 */
public final class StateTimeline {
    private static final ThreadState[] ALL = ThreadState.values();

    private long[] from = new long[8];
    private byte[] state = new byte[8];
    /** For each span, the event that began the innermost operation; -1 if none. */
    private int[] event = new int[8];

    private volatile int size;

    /** The events that began the open operations, outermost first. */
    private int[] open = new int[4];

    private int depth;

    /** Returns the number of spans so far. */
    public int size() {
        return size;
    }

    /** Returns when a span begins. */
    public long from(int i) {
        return from[i];
    }

    /** Returns the state during a span. */
    public ThreadState state(int i) {
        return ALL[state[i]];
    }

    /** Returns the event that began the innermost operation of a span; -1 if none. */
    public int event(int i) {
        return event[i];
    }

    /** Returns the span at a time; -1 before the first. */
    public int at(long time) {
        return AscendingSearch.lastAtOrBefore(from, size, time);
    }

    /** Returns the number of open, nested operations. */
    public int depth() {
        return depth;
    }

    /** Returns the event that began an open operation; level 0 is the outermost. */
    public int open(int level) {
        return open[level];
    }

    /** Begins an operation, within those that are open. */
    public void enter(long time, ThreadState now, int begin) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = begin;
        add(time, now, begin);
    }

    /** Ends an operation and all operations within it. */
    public void leave(long time, int level, ThreadState now) {
        depth = level;
        add(time, now, level == 0 ? -1 : open[level - 1]);
    }

    /** Adds a span; a thread that runs on, as in an operation in which it does not wait, stays in the span it is in. */
    public void add(long time, ThreadState now, int begin) {
        int i = size;
        if (i > 0 && now == ThreadState.RUNNING && state(i - 1) == ThreadState.RUNNING) {
            return;
        }
        if (i == from.length) {
            from = Arrays.copyOf(from, i * 2);
            state = Arrays.copyOf(state, i * 2);
            event = Arrays.copyOf(event, i * 2);
        }
        from[i] = time;
        state[i] = (byte) now.ordinal();
        event[i] = begin;
        size = i + 1;
    }
}
