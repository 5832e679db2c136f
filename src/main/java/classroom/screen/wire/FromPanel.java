package classroom.screen.wire;

import java.util.List;

/** A message from a hosted panel to the app. */
public sealed interface FromPanel {
    /**
     * The interval at which the panel's event thread sends a beat and paints changes, in ms, while it is not blocked.
     */
    int BEAT_MS = 40;

    /**
     * A changed part of the picture.
     *
     * @param width  the width of the whole picture, in pixels
     * @param height the height of the whole picture
     * @param x      the left edge of the part
     * @param y      the top edge of the part
     * @param w      the width of the part; its height is {@code pixels.length / w}
     * @param pixels the pixels of the part row by row, 0xRRGGBB
     */
    record FrameUpdate(int width, int height, int x, int y, int w, int[] pixels) implements FromPanel {}

    /**
     * The event thread is alive.
     *
     * @param at the time, by {@link System#nanoTime}
     */
    record Beat(long at) implements FromPanel {}

    /**
     * The event thread has taken an input from its queue and now delivers it.
     *
     * @param number the number of the input
     * @param at     the time, by {@link System#nanoTime}
     */
    record Taken(long number, long at) implements FromPanel {}

    /** The controls that can be used now, in focus order; those below a message box are not included. */
    record Controls(List<Control> controls, boolean messageBox) implements FromPanel {}

    /**
     * A control.
     *
     * @param words   its text in the program's source
     * @param label   its displayed text
     * @param enabled whether it is enabled
     * @param x       the left edge, in points of the panel's layout
     * @param y       the top edge
     * @param width   its width
     * @param height  its height
     */
    record Control(String words, String label, boolean enabled, int x, int y, int width, int height) {}
}
