package classroom.console.report;

import classroom.metrics.RunDiagnostics;
import classroom.race.RaceFinder;
import classroom.race.RaceReport;
import classroom.trace.Deadlock;
import classroom.trace.DeadlockWait;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import classroom.trace.format.EventKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The recorded data of an observed run.
 *
 * @param threads     what each thread did with its time, in the order in which they became known
 * @param events      the number of events of each kind
 * @param notRecorded how much was not recorded, by kind
 * @param stopped     whether recording stopped before the run was over
 * @param full        whether it stopped because the trace had reached its limit
 * @param outcome     problems of the program, and its parts with fewer probes, as sentences in the current language
 * @param deadlock    the cycle of threads that wait for each other at the end; empty if there is none
 * @param exceptions  uncaught exceptions
 * @param races       accesses that nothing orders, and other hints
 * @param bytes       the size of the trace in bytes
 */
public record Observation(
        List<ThreadTimes> threads,
        Map<EventKind, Long> events,
        Map<DroppedKind, Long> notRecorded,
        boolean stopped,
        boolean full,
        List<String> outcome,
        List<DeadlockWait> deadlock,
        List<Death> exceptions,
        RaceReport races,
        long bytes) {
    /**
     * A thread that was ended by an exception.
     *
     * @param process   the process id
     * @param thread    the last name of the thread
     * @param exception the exception's class, and its message if there is one
     */
    record Death(long process, String thread, String exception) {}

    /**
     * Evaluates a trace.
     *
     * @param zero the time 0 of the report, in ns of the run's clock
     */
    public static Observation of(Trace trace, long zero) {
        long end = trace.end();
        List<ThreadTimes> threads = trace.threads().stream()
                .map(track -> ThreadTimes.of(track, zero, end))
                .toList();
        Map<DroppedKind, Long> notRecorded = new EnumMap<>(DroppedKind.class);
        for (DroppedKind each : DroppedKind.values()) {
            notRecorded.put(each, trace.lost(each));
        }
        List<String> outcome = new ArrayList<>(RunDiagnostics.faults(trace));
        List<DeadlockWait> waits = Deadlock.atEnd(trace).map(Deadlock::waits).orElse(List.of());
        if (!waits.isEmpty()) {
            outcome.add(RunDiagnostics.deadlock(waits));
        }
        List<Death> deaths = trace.threads().stream()
                .filter(each -> each.died() != null)
                .map(each -> new Death(each.process().pid(), each.name(), each.died()))
                .toList();
        return new Observation(
                threads,
                events(trace),
                notRecorded,
                trace.stopped(),
                trace.full(),
                List.copyOf(outcome),
                waits,
                deaths,
                RaceFinder.of(trace),
                trace.bytes());
    }

    /** Returns a copy that also describes parts of the program with fewer probes. */
    public Observation withGaps(List<String> sentences) {
        List<String> all = new ArrayList<>(outcome);
        all.addAll(sentences);
        return new Observation(
                threads, events, notRecorded, stopped, full, List.copyOf(all), deadlock, exceptions, races, bytes);
    }

    /** Whether nothing is missing from the trace. */
    public boolean isComplete() {
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
