package classroom.stage.lanes.model;

import classroom.stage.paint.TimeAxis;
import classroom.trace.ThreadTrace;
import classroom.trace.index.AscendingSearch;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The events of one lane that may be marked, in time order, and which of them are marked. It grows at the end. Used
 * on the event thread.
 */
final class MarkList {
    private final ThreadTrace track;
    private final BitSet shown = new BitSet();
    private int[] events = new int[4];
    private long[] times = new long[4];
    /** For each event, the previous one of the same chain; -1 if none. */
    private int[] earlier = new int[4];

    private int size;

    MarkList(ThreadTrace track) {
        this.track = track;
    }

    /**
     * Adds an event.
     *
     * @param kin the index of an earlier event that is marked when this one is; -1 if none
     * @return its index in the list
     */
    int add(int event, boolean isShown, int kin) {
        if (size == events.length) {
            events = Arrays.copyOf(events, size * 2);
            times = Arrays.copyOf(times, size * 2);
            earlier = Arrays.copyOf(earlier, size * 2);
        }
        events[size] = event;
        times[size] = track.time(event);
        earlier[size] = kin;
        shown.set(size, isShown);
        return size++;
    }

    /** Marks an event and the earlier ones of its chain. */
    void show(int place) {
        for (int i = place; i >= 0 && !shown.get(i); i = earlier[i]) {
            shown.set(i);
        }
    }

    /**
     * Sets a bit in each column in which an event is marked. Takes time proportional to the columns, not to the events.
     *
     * @param zero the time at the axis's 0, on the run's clock
     */
    void mark(byte[] columns, int bit, TimeAxis axis, long zero, int from, int to) {
        int i = shown.nextSetBit(after(-1, zero + axis.edge(from)));
        while (i >= 0) {
            int x = Math.max(from, axis.column(times[i] - zero));
            if (x >= to) {
                return;
            }
            columns[x] = (byte) (columns[x] | bit);
            i = shown.nextSetBit(after(i, zero + axis.edge(x + 1)));
        }
    }

    /** Returns the last event, marked or not, not later than a time; -1 if none. */
    int last(long time) {
        int place = after(-1, time == Long.MAX_VALUE ? time : time + 1) - 1;
        return place < 0 ? -1 : events[place];
    }

    /** Returns the marked event nearest to a time; -1 if none. */
    int nearest(long time) {
        int place = after(-1, time);
        int next = shown.nextSetBit(place);
        int before = place == 0 ? -1 : shown.previousSetBit(place - 1);
        if (next < 0 || before < 0) {
            return next < 0 && before < 0 ? -1 : events[Math.max(next, before)];
        }
        return times[next] - time < time - times[before] ? events[next] : events[before];
    }

    /**
     * Returns the first index after the given one whose time is not before a time; takes time logarithmic in the
     * distance.
     */
    private int after(int place, long time) {
        return AscendingSearch.lastAtOrBeforeNear(place + 1, size, i -> times[i], time - 1) + 1;
    }
}
