package classroom.figure;

import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import java.util.List;

/** The process of a run that started all others. */
public final class FirstProcess {
    private FirstProcess() {
    }

    /**
     * Finds it.
     *
     * @param trace a trace with one process at least
     */
    public static ProcessTrace of(Trace trace) {
        List<ProcessTrace> all = List.copyOf(trace.processes());
        return all.stream().filter(each -> all.stream().noneMatch(other -> other.pid() == each.parent())).findFirst().orElse(all.get(0));
    }
}
