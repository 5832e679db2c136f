package classroom.trace;

import classroom.trace.format.TraceFormat;
import classroom.trace.index.AscendingSearch;
import java.util.Arrays;

/**
 * The events of a thread, stored in columns. One thread appends; any thread may read the first {@link #size} events.
 */
final class EventColumns {
    private long[] times = new long[16];
    /** The lower bits of each event's first word: kind, type, site. */
    private int[] words = new int[16];
    /** The index of each event's further words. */
    private int[] payloads = new int[16];
    /** For each event, the last line event up to it; -1 if none. */
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

    /** Returns the last event not later than a time; -1 if none. */
    int at(long time) {
        return AscendingSearch.lastAtOrBefore(times, size, time);
    }
}
