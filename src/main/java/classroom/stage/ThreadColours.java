package classroom.stage;

import classroom.trace.Track;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;

/** The colour by which a thread is known wherever it is shown: in the source's margin and in the console. */
public final class ThreadColours {
    private static final int COUNT = 8;
    /** As many processes as are seen in a long lesson; the oldest are forgotten. */
    private static final int MOST = 10_000;
    /** The numbers of processes, in the order in which they were first shown: those that are shown together differ. */
    private static final Map<Long, Integer> NUMBERS = new LinkedHashMap<>();
    private static int next;

    private ThreadColours() {
    }

    /** The colour of a process's first thread, in the theme of now. */
    static Color ofProcess(long pid) {
        return Pen.color("Classroom.thread." + number(pid) % COUNT);
    }

    /** The colour of a thread, in the theme of now. Threads of a process differ as long as there are no more than eight. */
    public static Color of(Track track) {
        return Pen.color("Classroom.thread." + (number(track.process().pid()) + track.number()) % COUNT);
    }

    private static synchronized int number(long pid) {
        Integer known = NUMBERS.get(pid);
        if (known != null) {
            return known;
        }
        if (NUMBERS.size() == MOST) {
            NUMBERS.remove(NUMBERS.keySet().iterator().next());
        }
        int number = next;
        next = (next + 1) % COUNT;
        NUMBERS.put(pid, number);
        return number;
    }
}
