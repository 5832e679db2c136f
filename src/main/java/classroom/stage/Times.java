package classroom.stage;

import java.util.Arrays;

/** Moments in ns, in their order, each with a number that goes with it. */
final class Times {
    private long[] at = new long[16];
    private long[] number = new long[16];
    private int size;

    /** Takes one more, not earlier than the last. */
    void add(long time, long with) {
        if (size == at.length) {
            at = Arrays.copyOf(at, size * 2);
            number = Arrays.copyOf(number, size * 2);
        }
        at[size] = time;
        number[size++] = with;
    }

    int size() {
        return size;
    }

    long at(int i) {
        return at[i];
    }

    long number(int i) {
        return number[i];
    }

    /** How many of them there were up to a time. */
    int until(long time) {
        int from = Arrays.binarySearch(at, 0, size, time);
        if (from < 0) {
            return -from - 1;
        }
        while (from < size && at[from] == time) {
            from++;
        }
        return from;
    }
}
