package classroom.trace;

import java.util.Arrays;

/** The events of a thread, column by column. One thread appends; any may read what {@link #size} tells. */
final class EventColumns {
    private long[] times = new long[16];
    /** The first word's lower bits: kind, type, site. */
    private int[] words = new int[16];
    /** Where the event's further words begin. */
    private int[] payloads = new int[16];
    /** The last event so far that is a line; -1 if none. */
    private int[] lines = new int[16];
    private long[] more = new long[16];
    private int moreSize;
    private volatile int size;

    int size() {
        return size;
    }

    void append(long time, int word, int words2, long a, long b) {
        int i = size;
        if (i == times.length) {
            int length = i * 2;
            times = Arrays.copyOf(times, length);
            words = Arrays.copyOf(words, length);
            payloads = Arrays.copyOf(payloads, length);
            lines = Arrays.copyOf(lines, length);
        }
        if (moreSize + 2 > more.length) {
            more = Arrays.copyOf(more, more.length * 2);
        }
        times[i] = time;
        words[i] = word;
        payloads[i] = moreSize;
        lines[i] = TraceFormat.kind(word) == TraceFormat.LINE ? i : i == 0 ? -1 : lines[i - 1];
        if (words2 > 1) {
            more[moreSize++] = a;
        }
        if (words2 > 2) {
            more[moreSize++] = b;
        }
        size = i + 1;
    }

    long time(int i) {
        return times[i];
    }

    int word(int i) {
        return words[i];
    }

    int line(int i) {
        return lines[i];
    }

    long a(int i) {
        return more[payloads[i]];
    }

    long b(int i) {
        return more[payloads[i] + 1];
    }

    /** The last event not later than a time; -1 if none. */
    int at(long time) {
        return last(times, size, time);
    }

    /** The last of so many ascending times that isn't later than a time; -1 if none. */
    static int last(long[] times, int size, long time) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
