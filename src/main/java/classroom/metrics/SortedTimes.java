package classroom.metrics;

/** Looking up in ascending times. */
final class SortedTimes {
    private SortedTimes() {
    }

    /** How many aren't later than a time. */
    static int upTo(long[] times, long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
