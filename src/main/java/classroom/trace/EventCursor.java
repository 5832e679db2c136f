package classroom.trace;

import java.util.List;

/**
 * A walk over the events of several threads in the order of time, both ways. It stands between two events. A step takes the
 * number of threads times the logarithm of their events. Events that come to the trace later are met too. Used by one thread.
 */
public final class EventCursor {
    private final List<ThreadTrace> threads;
    /** Of each thread, the event that comes next. */
    private final int[] next;

    EventCursor(List<ThreadTrace> threads) {
        this.threads = List.copyOf(threads);
        this.next = new int[threads.size()];
    }

    /** Goes to where all events up to a time are behind it. */
    public void moveTo(long time) {
        for (int i = 0; i < next.length; i++) {
            next[i] = threads.get(i).indexAt(time) + 1;
        }
    }

    /** Steps over the next event and gives it; null if there is none. */
    public TraceEvent next() {
        int first = -1;
        for (int i = 0; i < next.length; i++) {
            ThreadTrace each = threads.get(i);
            boolean has = next[i] < each.size();
            if (has && (first < 0 || each.time(next[i]) < threads.get(first).time(next[first]))) {
                first = i;
            }
        }
        return first < 0 ? null : threads.get(first).event(next[first]++);
    }

    /** Steps back over the previous event and gives it; null if there is none. */
    public TraceEvent previous() {
        int last = -1;
        for (int i = 0; i < next.length; i++) {
            ThreadTrace each = threads.get(i);
            if (next[i] > 0 && (last < 0 || each.time(next[i] - 1) >= threads.get(last).time(next[last] - 1))) {
                last = i;
            }
        }
        return last < 0 ? null : threads.get(last).event(--next[last]);
    }
}
