package classroom.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which locks a thread held, from when to when: a list for each change, which shares its tail with the list before. */
final class LockHistory {
    private long[] from = new long[4];
    private int[] top = new int[4];
    private volatile int size;

    // The nodes of the lists: a lock's word, and the node below; node 0 is the empty list.
    private long[] lock = new long[4];
    private int[] below = new int[4];
    private int nodes = 1;

    /** The words of the locks held at a time, the one got last first; one for each time that it was got. */
    List<Long> at(long time) {
        List<Long> held = new ArrayList<>();
        int i = EventColumns.last(from, size, time);
        for (int node = i < 0 ? 0 : top[i]; node != 0; node = below[node]) {
            held.add(lock[node]);
        }
        return held;
    }

    void got(long time, long word) {
        set(time, node(word, now()));
    }

    /** Gives it back once. */
    void released(long time, long word) {
        int without = without(now(), (int) word);
        if (without != now()) {
            set(time, without);
        }
    }

    /** How many times it is held now. */
    int count(int object) {
        int count = 0;
        for (int node = now(); node != 0; node = below[node]) {
            count += (int) lock[node] == object ? 1 : 0;
        }
        return count;
    }

    private int now() {
        return size == 0 ? 0 : top[size - 1];
    }

    private int without(int list, int object) {
        int steps = 0;
        int node = list;
        while (node != 0 && (int) lock[node] != object) {
            node = below[node];
            steps++;
        }
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
