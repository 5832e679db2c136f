package classroom.stage.paint;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import java.awt.Color;

/**
 * The colors of threads, which are the same in all views: source, console, stage. A color depends on the index of the
 * process in its run and of the thread in its process, so corresponding threads of two runs have the same color.
 */
public final class ThreadColors {
    private static final int COUNT = 8;

    private ThreadColors() {}

    /** Returns the color of a thread in the current theme. Up to eight threads of a process have different colors. */
    public static Color of(ThreadTrace track) {
        return ofPlace(track.process().place() + track.number());
    }

    /** Returns the color of a process's first thread. */
    public static Color of(ProcessTrace process) {
        return ofPlace(process.place());
    }

    /** Returns the color of a child process, which need not have a trace. */
    public static Color ofChild(ProcessTrace parent, long pid) {
        return ofPlace(parent.place() + parent.childNumber(pid));
    }

    /** Returns the color of the process with an index in its run, from 0. */
    public static Color ofPlace(int place) {
        return TextRelativePainter.color("Classroom.thread." + Math.floorMod(place, COUNT));
    }
}
