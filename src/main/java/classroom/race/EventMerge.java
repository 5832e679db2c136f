package classroom.race;

import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import java.util.List;

/**
 * Merges the events of several threads in the order of time; of those at one time, causes come before effects. Each
 * step takes time in the logarithm of the number of threads. Events that are recorded after it was created are left
 * out. Used by one thread.
 */
final class EventMerge {
    private final ThreadTrace[] threads;
    private final int[] sizes;
    /** For each thread, its next event and that event's time in ns. */
    private final int[] next;

    private final long[] times;
    /** A heap of the numbers of the threads that have more events; the first has the earliest one. */
    private final int[] heap;

    private int count;

    EventMerge(List<ThreadTrace> all) {
        threads = all.toArray(ThreadTrace[]::new);
        sizes = new int[threads.length];
        next = new int[threads.length];
        times = new long[threads.length];
        heap = new int[threads.length];
        for (int i = 0; i < threads.length; i++) {
            sizes[i] = threads[i].size();
            if (sizes[i] > 0) {
                times[i] = threads[i].time(0);
                heap[count++] = i;
            }
        }
        for (int i = count / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /** Returns the number of the thread with the next event; -1 if there is none. */
    int thread() {
        return count == 0 ? -1 : heap[0];
    }

    /** Returns the next event of a thread. */
    int event(int thread) {
        return next[thread];
    }

    /** Tells whether a thread has an event with a number. */
    boolean has(int thread, int event) {
        return event < sizes[thread];
    }

    /** Goes on to the event after the next one. */
    void advance() {
        int thread = heap[0];
        next[thread]++;
        if (next[thread] < sizes[thread]) {
            times[thread] = threads[thread].time(next[thread]);
        } else {
            heap[0] = heap[--count];
        }
        sink(0);
    }

    private void sink(int from) {
        int at = from;
        while (2 * at + 1 < count) {
            int child = 2 * at + 1;
            if (child + 1 < count && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], heap[at])) {
                return;
            }
            int other = heap[at];
            heap[at] = heap[child];
            heap[child] = other;
            at = child;
        }
    }

    private boolean isBefore(int one, int other) {
        if (times[one] != times[other]) {
            return times[one] < times[other];
        }
        return isCause(threads[one].kind(next[one])) && !isCause(threads[other].kind(next[other]));
    }

    private static boolean isCause(EventKind kind) {
        return kind.isWrite()
                || kind == EventKind.BEGIN
                || kind == EventKind.DID
                || kind == EventKind.STARTED
                || kind == EventKind.AWAY
                || kind == EventKind.RETURNED;
    }
}
