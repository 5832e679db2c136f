package classroom.screen;

import java.util.Arrays;

/**
 * Ascending times, without a box for each: new ones are added at the end, old ones are dropped at the start. Not
 * thread-safe.
 */
final class BeatTimes {
    private long[] times = new long[256];
    private int first;
    private int size;

    int size() {
        return size;
    }

    /** Returns the time at an index, counted from the oldest. */
    long get(int index) {
        return times[first + index];
    }

    long last() {
        return get(size - 1);
    }

    /** Adds a time, which must not be before the last one. */
    void add(long time) {
        if (first + size == times.length) {
            long[] target = size > times.length / 2 ? new long[2 * times.length] : times;
            System.arraycopy(times, first, target, 0, size);
            times = target;
            first = 0;
        }
        times[first + size] = time;
        size++;
    }

    void removeFirst() {
        first++;
        size--;
    }

    /** Returns how many times are not after a time. */
    int countUntil(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (get(middle) - time <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns a copy of the times from one index to before another. */
    long[] copy(int from, int to) {
        return Arrays.copyOfRange(times, first + from, first + to);
    }
}
