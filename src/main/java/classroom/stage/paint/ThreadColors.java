package classroom.stage.paint;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import java.awt.Color;

/**
 * The color by which a thread is known wherever it is shown: in the source's margin, in the console, on its stage. It comes from the
 * place that the thread's process has in its run, and the thread in its process: so who does the same in two runs has the same color.
 */
public final class ThreadColors {
    private static final int COUNT = 8;

    private ThreadColors() {
    }

    /** The color of a thread, in the theme of now. Threads of a process differ as long as there are no more than eight. */
    public static Color of(ThreadTrace track) {
        return ofPlace(track.process().place() + track.number());
    }

    /** The color of a process's first thread. */
    public static Color of(ProcessTrace process) {
        return ofPlace(process.place());
    }

    /** The color of a child process, which need not have a trace. */
    public static Color ofChild(ProcessTrace parent, long pid) {
        return ofPlace(parent.place() + parent.childNumber(pid));
    }

    /** The color of the process with a place in its run, from 0. */
    public static Color ofPlace(int place) {
        return TextRelativePainter.color("Classroom.thread." + Math.floorMod(place, COUNT));
    }
}
