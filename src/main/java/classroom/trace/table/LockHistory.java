package classroom.trace.table;

import classroom.trace.format.TraceException;
import classroom.trace.format.TraceLimits;
import classroom.trace.index.AscendingSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The locks that a thread held over time: a linked list for each change, which shares its tail with the previous
 * list.
 */
public final class LockHistory {
    /** The average number of list steps that an operation may take. */
    private static final int STEPS = 64;

    private long[] from = new long[4];
    private int[] top = new int[4];
    private volatile int size;

    // The list nodes: a lock's word and the next node. Node 0 is the empty list.
    private long[] lock = new long[4];
    private int[] below = new int[4];
    private int nodes = 1;
    /** The remaining number of list steps. Each operation adds some, so that the total time stays linear. */
    private int stepsLeft = 1 << 16;

    /** Returns the words of the locks held at a time, the last acquired first, each as often as it was acquired. */
    public List<Long> at(long time) {
        List<Long> held = new ArrayList<>();
        int i = AscendingSearch.lastAtOrBefore(from, size, time);
        for (int node = i < 0 ? 0 : top[i]; node != 0; node = below[node]) {
            held.add(lock[node]);
        }
        return held;
    }

    /**
     * Adds a lock that is held from a time on; once more if it is held already.
     *
     * @param word the text number of its class name and its identity
     * @throws TraceException if the lists take too long
     */
    public void got(long time, long word) throws TraceException {
        take(0);
        set(time, node(word, now()));
    }

    /**
     * Releases a lock once.
     *
     * @throws TraceException if so many locks are released out of order that the lists would need too much memory
     */
    public void released(long time, long word) throws TraceException {
        int without = without(now(), (int) word);
        if (without != now()) {
            set(time, without);
        }
    }

    /**
     * Returns how many times a lock is held now.
     *
     * @throws TraceException if so many locks are held that this takes too long
     */
    public int count(int object) throws TraceException {
        int count = 0;
        int steps = 0;
        for (int node = now(); node != 0; node = below[node]) {
            count += (int) lock[node] == object ? 1 : 0;
            steps++;
        }
        take(steps + count);
        return count;
    }

    private void take(int steps) throws TraceException {
        stepsLeft = Math.min(stepsLeft, Integer.MAX_VALUE / 2) + STEPS - steps;
        if (stepsLeft < 0) {
            throw TraceLimits.tooLarge("locks");
        }
    }

    private int now() {
        return size == 0 ? 0 : top[size - 1];
    }

    private int without(int list, int object) throws TraceException {
        int steps = 0;
        int node = list;
        while (node != 0 && (int) lock[node] != object) {
            node = below[node];
            steps++;
        }
        take(steps);
        if (node == 0) {
            return list;
        }
        long[] above = new long[steps];
        int each = list;
        for (int i = 0; i < steps; i++) {
            above[i] = lock[each];
            each = below[each];
        }
        int rest = below[node];
        for (int i = steps - 1; i >= 0; i--) {
            rest = node(above[i], rest);
        }
        return rest;
    }

    private int node(long word, int rest) {
        if (nodes == lock.length) {
            lock = Arrays.copyOf(lock, nodes * 2);
            below = Arrays.copyOf(below, nodes * 2);
        }
        lock[nodes] = word;
        below[nodes] = rest;
        return nodes++;
    }

    private void set(long time, int list) {
        int i = size;
        if (i == from.length) {
            from = Arrays.copyOf(from, i * 2);
            top = Arrays.copyOf(top, i * 2);
        }
        from[i] = time;
        top[i] = list;
        size = i + 1;
    }
}
