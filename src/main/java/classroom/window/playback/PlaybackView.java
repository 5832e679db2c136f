package classroom.window.playback;

import classroom.window.side.DisplayedRun;

/** One side of a page whose time a {@link PlaybackController} moves. All is called on the event thread. */
interface PlaybackView {
    /** The run on show; null for none. */
    DisplayedRun shown();

    /**
     * Shows another time of the run.
     *
     * @param time in ns of the run's clock
     * @param zero which time is 0 on the screen
     * @param now  whether that time is now
     */
    void show(long time, long zero, boolean now);

    /** What a process of the run on show is called; empty if it has no name but its number. */
    default String role(long pid) {
        return "";
    }
}
