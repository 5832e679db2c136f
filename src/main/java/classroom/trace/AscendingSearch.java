package classroom.trace;

import java.util.function.IntToLongFunction;

/** Binary search in ascending values, mostly times in ns. Equal values may follow each other. */
public final class AscendingSearch {
    private AscendingSearch() {
    }

    /**
     * Finds the last value that isn't greater than a limit.
     *
     * @param values ascending as far as {@code size}
     * @param size   how many of them count
     * @return its index; -1 if there is none
     */
    public static int lastAtOrBefore(long[] values, int size, long limit) {
        return lastAtOrBefore(0, size, i -> values[i], limit);
    }

    /** How many values, all of which are ascending, aren't greater than a limit. */
    public static int count(long[] values, long limit) {
        return lastAtOrBefore(values, values.length, limit) + 1;
    }

    /**
     * Finds the last value, among those of some indexes, that isn't greater than a limit.
     *
     * @param from    the first index
     * @param to      the index behind the last
     * @param valueAt gives the value of an index; ascending
     * @return its index; {@code from - 1} if there is none
     */
    public static int lastAtOrBefore(int from, int to, IntToLongFunction valueAt, long limit) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (valueAt.applyAsLong(middle) <= limit) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /**
     * Finds the same as {@link #lastAtOrBefore(int, int, IntToLongFunction, long)}, in time that grows with the logarithm of the distance
     * from the first index.
     *
     * @return its index; {@code from - 1} if there is none
     */
    public static int lastAtOrBeforeNear(int from, int to, IntToLongFunction valueAt, long limit) {
        long step = 1;
        int low = from;
        while (low + step < to && valueAt.applyAsLong((int) (low + step)) <= limit) {
            low += (int) step;
            step *= 2;
        }
        return lastAtOrBefore(low, (int) Math.min(to, low + step), valueAt, limit);
    }
}
