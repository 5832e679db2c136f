package classroom.metrics;

import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import java.util.List;

/** Finds the process that started all others of a run; processes become known in any order. */
public final class RootProcess {
    private RootProcess() {}

    /**
     * Whether its first thread ended by itself before its JVM did. If not, the program was ended early or still runs.
     */
    public static boolean isDone(ProcessTrace first) {
        return first.threads().stream()
                .filter(each -> each.name().equals("main"))
                .anyMatch(each -> each.endedAt() < first.endedAt());
    }

    /**
     * Whether a run that is over ended before its program was done. False if the trace is incomplete. The metrics of
     * such a run may be complete, but are not those of a full run.
     */
    public static boolean wasEndedEarly(Trace trace) {
        ProcessTrace first = of(trace);
        boolean all = !trace.stopped() && trace.lost(DroppedKind.OTHERS) == 0;
        return all && (first == null || !isDone(first));
    }

    /**
     * Returns the process whose parent is not in the run; null if there is none yet. If a damaged trace contains a
     * cycle, any process of it.
     */
    public static ProcessTrace of(Trace trace) {
        List<ProcessTrace> all = trace == null ? List.of() : trace.processes();
        for (ProcessTrace each : all) {
            if (trace.process(each.parent()) == null) {
                return each;
            }
        }
        return all.isEmpty() ? null : all.get(0);
    }
}
