package classroom.metrics;

import classroom.trace.DroppedKind;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import java.util.List;

/** Which process of a run started the others: they become known in any order. */
public final class RootProcess {
    private RootProcess() {
    }

    /** Whether its first thread came to its end by itself, before its JVM ended: else its program was ended early, or still runs. */
    public static boolean isDone(ProcessTrace first) {
        return first.threads().stream().filter(each -> each.name().equals("main")).anyMatch(each -> each.endedAt() < first.endedAt());
    }

    /**
     * Whether a run that is over ended before its program was done, as far as its trace tells: where that has gaps, it doesn't. What the
     * run came to may be all there, but is not what it would have come to.
     */
    public static boolean wasEndedEarly(Trace trace) {
        ProcessTrace first = of(trace);
        boolean all = !trace.stopped() && trace.lost(DroppedKind.OTHERS) == 0;
        return all && (first == null || !isDone(first));
    }

    /** The process whose parent is none of the run's; null while there is none. */
    public static ProcessTrace of(Trace trace) {
        List<ProcessTrace> all = trace == null ? List.of() : List.copyOf(trace.processes());
        for (ProcessTrace each : all) {
            if (all.stream().noneMatch(other -> other.pid() == each.parent())) {
                return each;
            }
        }
        return null;
    }
}
