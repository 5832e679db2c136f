package classroom.trace;

import java.util.List;

/**
 * Iterates over the events of several threads in time order, in both directions. Its position is between two events.
 * A step takes time proportional to the number of threads times the logarithm of their events. Events that are added
 * to the trace later are included. For use by one thread.
 */
public final class EventCursor {
    private final List<ThreadTrace> threads;
    /** For each thread, its next event. */
    private final int[] next;

    EventCursor(List<ThreadTrace> threads) {
        this.threads = List.copyOf(threads);
        this.next = new int[threads.size()];
    }

    /** Moves behind the last event not later than a time. */
    public void moveTo(long time) {
        for (int i = 0; i < next.length; i++) {
            next[i] = threads.get(i).indexAt(time) + 1;
        }
    }

    /** Returns the next event and moves behind it; null if there is none. */
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

    /** Returns the previous event and moves before it; null if there is none. */
    public TraceEvent previous() {
        int last = -1;
        for (int i = 0; i < next.length; i++) {
            ThreadTrace each = threads.get(i);
            if (next[i] > 0
                    && (last < 0 || each.time(next[i] - 1) >= threads.get(last).time(next[last] - 1))) {
                last = i;
            }
        }
        return last < 0 ? null : threads.get(last).event(--next[last]);
    }
}
