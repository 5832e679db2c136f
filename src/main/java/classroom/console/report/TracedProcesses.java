package classroom.console.report;

import classroom.run.process.ProcessRecord;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The processes of a run from its trace: those that were recorded, and those that they started. */
public final class TracedProcesses {
    private final long zero;
    private final Map<Long, ProcessRecord> byPid = new LinkedHashMap<>();

    private TracedProcesses(long zero) {
        this.zero = zero;
    }

    /**
     * Returns all processes.
     *
     * @param zero the time 0 of the report, in ns of the run's clock
     */
    public static List<ProcessRecord> of(Trace trace, long zero) {
        TracedProcesses all = new TracedProcesses(zero);
        trace.processes().forEach(all::add);
        for (ThreadTrace track : trace.threads()) {
            int size = track.size();
            for (int i = 0; i < size; i++) {
                if (track.kind(i) == EventKind.PROCESS_STARTED) {
                    all.started(track, i);
                }
            }
        }
        return List.copyOf(all.byPid.values());
    }

    /**
     * Merges processes found by polling the system, in the given order, with those in the trace that existed only
     * between two polls. For ends and exit statuses of child processes the trace is used, since only the parent gets
     * them.
     */
    public static List<ProcessRecord> of(List<ProcessRecord> told, Trace trace, long zero) {
        Map<Long, ProcessRecord> traced = new LinkedHashMap<>();
        of(trace, zero).forEach(each -> traced.put(each.pid(), each));
        List<ProcessRecord> all = new ArrayList<>();
        for (ProcessRecord each : told) {
            ProcessRecord same = traced.remove(each.pid());
            all.add(same == null || each.exit() >= 0 ? each : joined(each, same));
        }
        all.addAll(traced.values());
        return all;
    }

    private static ProcessRecord joined(ProcessRecord told, ProcessRecord traced) {
        return new ProcessRecord(
                told.pid(),
                told.parent(),
                told.startedMs(),
                traced.endedMs() < 0 ? told.endedMs() : traced.endedMs(),
                traced.exit(),
                told.command());
    }

    private void add(ProcessTrace process) {
        byPid.put(
                process.pid(),
                new ProcessRecord(
                        process.pid(),
                        process.parent(),
                        ms(process.startedAt()),
                        process.endedAt() == ThreadTrace.NEVER ? -1 : ms(process.endedAt()),
                        -1,
                        process.mainClass()));
    }

    /** Adds a child process, and its end if the parent found it. */
    private void started(ThreadTrace by, int event) {
        long pid = by.other(event);
        ProcessTrace.ChildEnd end = by.process().childEnd(pid);
        ProcessRecord known = byPid.getOrDefault(
                pid,
                new ProcessRecord(
                        pid,
                        by.process().pid(),
                        ms(by.time(event)),
                        -1,
                        -1,
                        by.value(event).text()));
        byPid.put(
                pid,
                end == null
                        ? known
                        : new ProcessRecord(
                                pid,
                                known.parent(),
                                known.startedMs(),
                                known.endedMs() < 0 ? ms(end.time()) : known.endedMs(),
                                end.status(),
                                known.command()));
    }

    private long ms(long time) {
        return TimeUnit.NANOSECONDS.toMillis(time - zero);
    }
}
