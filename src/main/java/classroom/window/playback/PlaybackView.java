package classroom.window.playback;

import classroom.trace.ThreadTrace;
import classroom.window.side.DisplayedRun;

/** A side of a page whose time is set by a {@link PlaybackController}. Used on the event thread. */
public interface PlaybackView {
    /** Returns the displayed run; null for none. */
    DisplayedRun shown();

    /** Whether its program runs, or will soon. */
    boolean isRunning();

    /**
     * Shows another time of the run.
     *
     * @param time in ns of the run's clock
     * @param zero the time that is displayed as 0
     * @param now  whether that is the current time
     */
    void show(long time, long zero, boolean now);

    /** Makes the source follow a thread from the next {@link #show} on; null for no particular thread. */
    void follow(ThreadTrace thread);

    /** Returns the name of a process of the displayed run; empty if it has none. */
    default String role(long pid) {
        return "";
    }
}
