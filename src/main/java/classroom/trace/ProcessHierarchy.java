package classroom.trace;

import classroom.trace.format.TraceException;
import classroom.trace.format.TraceHeader;
import classroom.trace.format.TraceLimits;
import classroom.trace.index.AppendOnlyList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The processes of a run, on one clock: parents, children, and what a parent knows of its children. One thread adds
 * processes; any thread may ask at the same time.
 */
final class ProcessHierarchy {
    /** The maximum depth of the process tree. A damaged trace may contain a cycle. */
    private static final int MAX_DEPTH = 100;
    /** Clocks that differ by more than this, in ns, are not the same clock. */
    private static final long CLOCKS_DIFFER = 1_000_000_000;

    private final AppendOnlyList<ProcessTrace> processes = new AppendOnlyList<>();
    private final Map<Long, ProcessTrace> byPid = new ConcurrentHashMap<>();

    /** Returns the processes so far, in the order in which they became known. */
    AppendOnlyList<ProcessTrace> all() {
        return processes;
    }

    /** Returns the first process with a process id; null if there is none. */
    ProcessTrace process(long pid) {
        return byPid.get(pid);
    }

    /**
     * Adds a process whose header has been read, and sets the offset of its clock.
     *
     * @throws TraceException if it cannot belong to the same run
     */
    void add(ProcessTrace process) throws TraceException {
        if (!processes.isEmpty()) {
            TraceHeader first = processes.get(0).head();
            long wall = process.head().wall() - first.wall();
            long differs = wall - (process.head().nanos() - first.nanos());
            boolean shifts = differs > CLOCKS_DIFFER || differs < -CLOCKS_DIFFER;
            if (wall > TraceLimits.MAX_DURATION || wall < -TraceLimits.MAX_DURATION) {
                throw TraceException.damaged(null);
            }
            process.shift(shifts ? differs : 0);
        }
        processes.append(process);
        byPid.putIfAbsent(process.pid(), process);
    }

    /** Updates the ends and the places of all processes, after events have been read. */
    void update() {
        processes.forEach(this::findEnd);
        processes.forEach(each -> each.place(place(each)));
    }

    /** Whether the standard output or standard error of a process is a pipe to its parent. */
    boolean isPiped(ProcessTrace process, boolean error) {
        ProcessTrace parent = byPid.get(process.parent());
        return parent != null && parent.reads(process.pid(), error);
    }

    private int place(ProcessTrace process) {
        int place = 0;
        ProcessTrace each = process;
        ProcessTrace parent = byPid.get(each.parent());
        for (int i = 0; i < MAX_DEPTH && parent != null && parent != each; i++) {
            place += parent.childNumber(each.pid());
            each = parent;
            parent = byPid.get(each.parent());
        }
        return place;
    }

    /** Finds the end of a process that was killed and so could not record it: its parent may have done so. */
    private void findEnd(ProcessTrace process) {
        ProcessTrace parent = byPid.get(process.parent());
        if (process.endedAt() == ThreadTrace.NEVER && parent != null && parent.childEnd(process.pid()) != null) {
            process.foundEnded(parent.childEnd(process.pid()).time());
        }
    }
}
