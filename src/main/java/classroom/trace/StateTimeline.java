package classroom.trace;

import java.util.Arrays;

/**
 * What a thread was doing, span by span: each begins when it begins and lasts until the next. One thread appends; any may read
 * what {@link #size} tells.
 */
final class StateTimeline {
    private static final ThreadState[] ALL = ThreadState.values();

    private long[] from = new long[8];
    private byte[] state = new byte[8];
    /** The event that began the operation that the thread is in; -1 if in none. */
    private int[] event = new int[8];
    private volatile int size;

    /** The operations that the thread is in, outermost first: their events. */
    private int[] open = new int[4];
    private int depth;

    int size() {
        return size;
    }

    long from(int i) {
        return from[i];
    }

    ThreadState state(int i) {
        return ALL[state[i]];
    }

    int event(int i) {
        return event[i];
    }

    int at(long time) {
        return EventColumns.last(from, size, time);
    }

    /** How many operations the thread is in now, one within the other. */
    int depth() {
        return depth;
    }

    /** The event that began one of them, from 0, the outermost. */
    int open(int level) {
        return open[level];
    }

    void enter(long time, ThreadState now, int begin) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = begin;
        add(time, now, begin);
    }

    /** Leaves an operation and all within it. */
    void leave(long time, int level, ThreadState now) {
        depth = level;
        add(time, now, level == 0 ? -1 : open[level - 1]);
    }

    void add(long time, ThreadState now, int begin) {
        int i = size;
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
