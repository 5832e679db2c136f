package classroom.stage;

import classroom.trace.Track;
import java.awt.Color;

/** The colour by which a thread is known wherever it is shown: in the source's margin and in the console. */
public final class ThreadColours {
    private static final int COUNT = 8;

    private ThreadColours() {
    }

    /** The colour of a process's first thread, in the theme of now. */
    static Color ofProcess(long pid) {
        return Pen.color("Classroom.thread." + Math.floorMod(pid, COUNT));
    }

    /** The colour of a thread, in the theme of now. Threads of a process differ as long as there are no more than eight. */
    public static Color of(Track track) {
        int process = (int) Math.floorMod(track.process().pid(), COUNT);
        return Pen.color("Classroom.thread." + (process + track.number()) % COUNT);
    }
}
