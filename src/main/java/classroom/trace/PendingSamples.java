package classroom.trace;

import classroom.trace.format.TraceException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of sampling threads that are newer than the events read so far of those threads. A sample becomes an
 * event of its thread, unless the thread has recorded events since. Times are ns of the run's clock.
 */
final class PendingSamples {
    private final Map<ThreadTrace, Deque<Sample>> samples = new HashMap<>();

    /** The result of sampling a thread, as in the event. */
    private record Sample(long time, int word, long a, long b) {}

    /** Adds the result of sampling a thread, as in the event. */
    void add(ThreadTrace of, long time, int word, long a, long b) {
        samples.computeIfAbsent(of, key -> new ArrayDeque<>()).add(new Sample(time, word, a, b));
    }

    /** Applies to a thread its samples up to a time, unless the thread has recorded events since. */
    void apply(ThreadTrace track, long until) throws TraceException {
        if (samples.isEmpty()) {
            return;
        }
        Deque<Sample> found = samples.get(track);
        while (found != null && !found.isEmpty() && found.peek().time <= until) {
            Sample each = found.remove();
            if (each.time >= track.lastTime()) {
                track.append(each.time, each.word, 3, each.a, each.b);
            }
        }
        if (found != null && found.isEmpty()) {
            samples.remove(track);
        }
    }

    /** Applies all samples up to a time. All events that the threads recorded up to then must have been read. */
    void applyAll(long until) throws TraceException {
        for (ThreadTrace each : List.copyOf(samples.keySet())) {
            apply(each, until);
        }
    }

    /** Returns the latest time of the samples; the minimum value if there are none. */
    long lastTime() {
        return samples.values().stream()
                .mapToLong(each -> each.getLast().time)
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
