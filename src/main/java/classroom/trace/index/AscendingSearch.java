package classroom.trace.index;

import java.util.function.IntToLongFunction;

/** Binary search in ascending values, mostly times in ns. Values may repeat. */
public final class AscendingSearch {
    private AscendingSearch() {}

    /**
     * Finds the last value that is not greater than a limit.
     *
     * @param values ascending in their first {@code size} elements
     * @param size   the number of values
     * @return the index, or -1 if there is none
     */
    public static int lastAtOrBefore(long[] values, int size, long limit) {
        return lastAtOrBefore(0, size, i -> values[i], limit);
    }

    /** Returns how many of the ascending values are not greater than a limit. */
    public static int count(long[] values, long limit) {
        return lastAtOrBefore(values, values.length, limit) + 1;
    }

    /**
     * Finds the last value, in a range of indexes, that is not greater than a limit.
     *
     * @param from    the first index
     * @param to      the index after the last
     * @param valueAt returns the value at an index; ascending
     * @return the index, or {@code from - 1} if there is none
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
     * Same as {@link #lastAtOrBefore(int, int, IntToLongFunction, long)}, but takes time logarithmic in the distance
     * of the result from the first index.
     *
     * @return the index, or {@code from - 1} if there is none
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
