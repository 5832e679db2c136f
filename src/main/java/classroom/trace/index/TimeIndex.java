package classroom.trace.index;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * References to events of several threads, sorted by time. A reference consists of a thread's number and an event's
 * index. They are added thread by thread, nearly in order, and sorted when the index is queried. Callers hold the
 * trace's lock.
 */
public final class TimeIndex {
    private long[] refs;
    private int size;
    private int sorted;

    /** @param first the only reference at first */
    public TimeIndex(long first) {
        refs = new long[] {first};
        size = 1;
        sorted = 1;
    }

    /** Without references. */
    public TimeIndex() {
        refs = new long[4];
    }

    /** Returns the number of references. */
    public int size() {
        return size;
    }

    /** Adds a reference; returns whether all were sorted before. */
    public boolean add(long ref) {
        if (size == refs.length) {
            refs = Arrays.copyOf(refs, size * 2);
        }
        refs[size++] = ref;
        return sorted == size - 1;
    }

    /** Returns a reference by its index in the present order. */
    public long get(int i) {
        return refs[i];
    }

    /** Returns the index of the last event not later than a time; -1 if none. */
    public int at(long time, LongUnaryOperator timeOf) {
        sort(timeOf);
        return AscendingSearch.lastAtOrBefore(0, size, i -> timeOf.applyAsLong(refs[i]), time);
    }

    /**
     * Sorts what was added since the last time.
     *
     * @param timeOf the time of a reference's event, in ns
     */
    public void sort(LongUnaryOperator timeOf) {
        while (sorted < size) {
            int start = sorted;
            int end = start + 1;
            while (end < size && timeOf.applyAsLong(refs[end - 1]) <= timeOf.applyAsLong(refs[end])) {
                end++;
            }
            if (end == size || end - start >= start) {
                merge(start, end, timeOf);
                sorted = end;
            } else {
                sortTail(timeOf);
            }
        }
    }

    /** Sorts the many short runs at the end before they are merged into the long one. */
    private void sortTail(LongUnaryOperator timeOf) {
        TimeIndex tail = new TimeIndex();
        int half = sorted + (size - sorted) / 2;
        tail.refs = Arrays.copyOfRange(refs, sorted, half);
        tail.size = half - sorted;
        TimeIndex rest = new TimeIndex();
        rest.refs = Arrays.copyOfRange(refs, half, size);
        rest.size = size - half;
        tail.sort(timeOf);
        rest.sort(timeOf);
        System.arraycopy(tail.refs, 0, refs, sorted, tail.size);
        System.arraycopy(rest.refs, 0, refs, half, rest.size);
        merge(sorted, half, size, timeOf);
        merge(sorted, size, timeOf);
        sorted = size;
    }

    private void merge(int start, int end, LongUnaryOperator timeOf) {
        merge(0, start, end, timeOf);
    }

    private void merge(int from, int middle, int end, LongUnaryOperator timeOf) {
        if (middle == from || timeOf.applyAsLong(refs[middle - 1]) <= timeOf.applyAsLong(refs[middle])) {
            return;
        }
        long[] right = Arrays.copyOfRange(refs, middle, end);
        int left = middle - 1;
        int to = end - 1;
        for (int i = right.length - 1; i >= 0; ) {
            if (left >= from && timeOf.applyAsLong(refs[left]) > timeOf.applyAsLong(right[i])) {
                refs[to--] = refs[left--];
            } else {
                refs[to--] = right[i--];
            }
        }
    }
}
