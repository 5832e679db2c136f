package classroom.window.side;

import classroom.screen.Screen;

/**
 * A panel as one side of a page shows it.
 *
 * @param screen what it shows, and the way to it
 * @param shown  its run, as it is noted
 */
record DisplayedPanel(Screen screen, DisplayedRun shown) {
    /** Lets go of the panel; the files of its run go when they were read. What was read stays. */
    void close() {
        screen.close();
        shown.recording().complete().thenRun(shown.recording()::remove);
    }
}
