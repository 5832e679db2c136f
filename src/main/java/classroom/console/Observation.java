package classroom.console;

import classroom.metrics.RunDiagnostics;
import classroom.trace.Deadlock;
import classroom.trace.DroppedKind;
import classroom.trace.EventKind;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was noted of a run that was observed.
 *
 * @param threads     what each thread did with its time, in the order in which they became known
 * @param events      how many events there are of each kind
 * @param notRecorded how much is missing
 * @param stopped     whether recording stopped before the run was over
 * @param outcome     what went wrong in the program, a sentence each, in the language of now
 * @param deadlock    who waits for whom at the end, in a circle; empty if nobody does
 * @param exceptions  those that nobody caught
 * @param bytes       how much was noted, in bytes of the trace
 */
record Observation(List<ThreadTimes> threads, Map<EventKind, Long> events, Map<DroppedKind, Long> notRecorded, boolean stopped,
        List<String> outcome, List<Wait> deadlock, List<Death> exceptions, long bytes) {
    /**
     * A thread that will never go on.
     *
     * @param process the number of its process
     * @param thread  its last name
     * @param lock    what it waits for, as in {@code ReentrantLock@1f}: its class and its identity in the process
     * @param heldBy  the names of those that hold that
     */
    record Wait(long process, String thread, String lock, List<String> heldBy) {
        private static Wait of(ThreadSnapshot thread) {
            return new Wait(thread.track().process().pid(), thread.track().name(), thread.wanted().toString(),
                    thread.holders().stream().map(ThreadTrace::name).toList());
        }
    }

    /**
     * A thread that an exception ended.
     *
     * @param process   the number of its process
     * @param thread    its last name
     * @param exception its class, and its message where it has one
     */
    record Death(long process, String thread, String exception) {
    }

    /**
     * What a trace tells.
     *
     * @param zero which time is 0 in the report, in ns of the run's clock
     */
    static Observation of(Trace trace, long zero) {
        long end = trace.end();
        List<ThreadTimes> threads = trace.threads().stream().map(track -> ThreadTimes.of(track, zero, end)).toList();
        Map<DroppedKind, Long> notRecorded = new EnumMap<>(DroppedKind.class);
        for (DroppedKind each : DroppedKind.values()) {
            notRecorded.put(each, trace.lost(each));
        }
        List<String> outcome = new ArrayList<>(RunDiagnostics.faults(trace));
        Optional<Deadlock> deadlock = Deadlock.in(trace.at(end), 0);
        deadlock.map(RunDiagnostics::deadlock).ifPresent(outcome::add);
        List<Wait> waits = deadlock.stream().flatMap(each -> each.circle().stream()).map(Wait::of).toList();
        List<Death> deaths = trace.threads().stream().filter(each -> each.died() != null)
                .map(each -> new Death(each.process().pid(), each.name(), each.died())).toList();
        return new Observation(threads, events(trace), notRecorded, trace.stopped(), List.copyOf(outcome), waits, deaths, trace.bytes());
    }

    /** Whether nothing is missing. */
    boolean isComplete() {
        return !stopped && notRecorded.values().stream().allMatch(count -> count == 0);
    }

    private static Map<EventKind, Long> events(Trace trace) {
        Map<EventKind, Long> events = new EnumMap<>(EventKind.class);
        for (EventKind each : EventKind.values()) {
            events.put(each, 0L);
        }
        for (ProcessTrace process : trace.processes()) {
            for (ThreadTrace track : process.tracks()) {
                int size = track.size();
                for (int i = 0; i < size; i++) {
                    events.merge(track.kind(i), 1L, Long::sum);
                }
            }
        }
        return events;
    }
}
