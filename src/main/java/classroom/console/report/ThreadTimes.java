package classroom.console.report;

import classroom.trace.ThreadTrace;
import classroom.trace.format.ThreadState;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a thread spent its time. Times are in ns since the report's time 0.
 *
 * @param process the process id
 * @param name    its last name
 * @param started when it first appeared in the trace
 * @param ended   when it ended; {@link ThreadTrace#NEVER} if it did not, or was killed
 * @param states  the time spent in each state except {@link ThreadState#ENDED}, in ns
 */
record ThreadTimes(long process, String name, long started, long ended, Map<ThreadState, Long> states) {
    /**
     * Evaluates the trace of a thread.
     *
     * @param zero the time 0
     * @param end  the end of a thread that has not ended
     */
    static ThreadTimes of(ThreadTrace track, long zero, long end) {
        Map<ThreadState, Long> states = new EnumMap<>(ThreadState.class);
        for (ThreadState each : ThreadState.values()) {
            if (each != ThreadState.ENDED) {
                states.put(each, 0L);
            }
        }
        int count = track.stateCount();
        long ended = track.endedAt();
        long until = Math.min(ended, end);
        long first = count == 0 ? until : Math.min(track.stateFrom(0), until);
        states.merge(ThreadState.STARTED, Math.max(0, first - track.firstAt()), Long::sum);
        for (int span = 0; span < count; span++) {
            long to = span + 1 < count ? Math.min(track.stateFrom(span + 1), until) : until;
            states.merge(track.state(span), Math.max(0, to - track.stateFrom(span)), Long::sum);
        }
        return new ThreadTimes(
                track.process().pid(),
                track.name(),
                track.firstAt() - zero,
                ended == ThreadTrace.NEVER ? ended : ended - zero,
                states);
    }
}
