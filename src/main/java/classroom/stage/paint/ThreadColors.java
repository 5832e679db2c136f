package classroom.stage.paint;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The color by which a thread is known wherever it is shown: in the source's margin, in the console, on its stage. It comes from the
 * place that the thread's process has in its run, and the thread in its process: so who does the same in two runs has the same color.
 */
public final class ThreadColors {
    private static final int COUNT = 8;
    /** As many processes as are seen in a long lesson; the oldest are forgotten. */
    private static final int MOST = 10_000;
    /** The numbers of processes, the oldest first. */
    private static final Map<Long, Integer> NUMBERS = new LinkedHashMap<>();

    private ThreadColors() {
    }

    /** Numbers the processes of a run: the first of all 0, its children 1, 2 and so on in the order in which they were started. */
    public static void know(Trace trace) {
        for (ProcessTrace each : trace.processes()) {
            know(each.pid(), number(trace, each));
        }
    }

    private static int number(Trace trace, ProcessTrace process) {
        return trace.processes().stream().filter(each -> each.pid() == process.parent() && each != process).findFirst()
                .map(parent -> number(trace, parent) + parent.childNumber(process.pid())).orElse(0);
    }

    /** Numbers a process of which there is no trace. */
    static synchronized void know(long pid, int number) {
        if (NUMBERS.put(pid, number) == null && NUMBERS.size() > MOST) {
            NUMBERS.remove(NUMBERS.keySet().iterator().next());
        }
    }

    /** The color of a process's first thread, in the theme of now. */
    static Color ofProcess(long pid) {
        return TextRelativePainter.color("Classroom.thread." + number(pid) % COUNT);
    }

    /** The color of a thread, in the theme of now. Threads of a process differ as long as there are no more than eight. */
    public static Color of(ThreadTrace track) {
        return TextRelativePainter.color("Classroom.thread." + (number(track.process().pid()) + track.number()) % COUNT);
    }

    private static synchronized int number(long pid) {
        return NUMBERS.getOrDefault(pid, 0);
    }
}
