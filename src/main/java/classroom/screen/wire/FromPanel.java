package classroom.screen.wire;

import java.util.List;

/** What a hosted panel says to the app. */
public sealed interface FromPanel {
    /** How often the panel's event thread sends a beat and paints what changed while it isn't kept from it, in ms. */
    int BEAT_MS = 40;

    /**
     * A part of the picture that changed.
     *
     * @param width  of the whole picture, in pixels
     * @param height likewise
     * @param x      left edge of the part
     * @param y      top edge of the part
     * @param w      its width; {@code pixels.length / w} is its height
     * @param pixels its pixels row by row, 0xRRGGBB
     */
    record FrameUpdate(int width, int height, int x, int y, int w, int[] pixels) implements FromPanel {
    }

    /**
     * The event thread lives.
     *
     * @param at when it said so, by {@link System#nanoTime}
     */
    record Beat(long at) implements FromPanel {
    }

    /**
     * The event thread took an input from its queue and delivers it now.
     *
     * @param number the input's
     * @param at     when it was taken, by {@link System#nanoTime}
     */
    record Taken(long number, long at) implements FromPanel {
    }

    /** What can be pressed or typed into now, in the order of the keyboard; a message box hides what is behind it. */
    record Controls(List<Control> controls, boolean messageBox) implements FromPanel {
    }

    /**
     * One control.
     *
     * @param words   its words in the program's source
     * @param label   its words as they are shown
     * @param enabled whether it can be pressed
     * @param x       left edge, in points of the panel's layout
     * @param y       top edge
     * @param width   its width
     * @param height  its height
     */
    record Control(String words, String label, boolean enabled, int x, int y, int width, int height) {
    }
}
