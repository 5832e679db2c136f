package classroom.window.side;

import classroom.screen.Screen;

/**
 * A panel displayed on a side of a page.
 *
 * @param screen its frames and input
 * @param shown  its recorded run
 */
record DisplayedPanel(Screen screen, DisplayedRun shown) {
    /** Closes the panel. The files of its run are deleted after they were read; the trace remains. */
    void close() {
        screen.close();
        shown.recording().complete().thenRun(shown.recording()::remove);
    }
}
