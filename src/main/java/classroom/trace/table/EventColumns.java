package classroom.trace.table;

import classroom.trace.format.TraceFormat;
import classroom.trace.index.AscendingSearch;
import java.util.Arrays;

/**
 * The events of a thread, stored in columns. One thread appends; any thread may read the first {@link #size} events.
 */
public final class EventColumns {
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

    /** Returns the number of events so far. */
    public int size() {
        return size;
    }

    /**
     * Appends an event.
     *
     * @param time  in ns of the run's clock, not before the last event's
     * @param word  the lower bits of its first word: kind, type, site
     * @param count the number of its words
     * @param a     its second word, if it has one
     * @param b     its third word, if it has one
     */
    public void append(long time, int word, int count, long a, long b) {
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
        if (count > 1) {
            more[moreSize++] = a;
        }
        if (count > 2) {
            more[moreSize++] = b;
        }
        size = i + 1;
    }

    /** Returns the time of an event, in ns of the run's clock. */
    public long time(int i) {
        return times[i];
    }

    /** Returns the lower bits of an event's first word: kind, type, site. */
    public int word(int i) {
        return words[i];
    }

    /** Returns the last line event up to an event; -1 if none. */
    public int line(int i) {
        return lines[i];
    }

    /** Returns the second word of an event, which has one. */
    public long a(int i) {
        return more[payloads[i]];
    }

    /** Returns the third word of an event, which has one. */
    public long b(int i) {
        return more[payloads[i] + 1];
    }

    /** Returns the last event not later than a time; -1 if none. */
    public int at(long time) {
        return AscendingSearch.lastAtOrBefore(times, size, time);
    }
}
