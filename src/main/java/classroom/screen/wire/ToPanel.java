package classroom.screen.wire;

import java.util.Map;

/** What the app says to a hosted panel. */
public sealed interface ToPanel {
    /**
     * How the panel is to look; said first of all and whenever it changes.
     *
     * @param width      of the place that the panel has, in points of its own layout
     * @param height     likewise
     * @param scale      pixels for a point
     * @param dark       light letters on a dark ground
     * @param fontFamily a logical or installed family
     * @param fontSize   in points
     * @param language   a language tag: {@code zh} or {@code en}
     * @param words      the program's literals in that language, where they differ from the source
     */
    record Look(int width, int height, double scale, boolean dark, String fontFamily, int fontSize, String language,
                Map<String, String> words) implements ToPanel {
    }

    /**
     * A mouse event.
     *
     * @param number      counts the inputs, so that each can be told as taken
     * @param made        when it was made, by {@link System#nanoTime}
     * @param kind        an id of {@code java.awt.event.MouseEvent}
     * @param x           in points of the panel's layout
     * @param y           likewise
     * @param modifiers   extended modifiers
     * @param button      0 for none
     * @param clickCount  as the event has it
     * @param wheelClicks for a wheel event, else 0
     */
    record Mouse(long number, long made, int kind, int x, int y, int modifiers, int button, int clickCount, int wheelClicks)
            implements ToPanel {
    }

    /**
     * A key event for the control that has the focus.
     *
     * @param number    counts the inputs, so that each can be told as taken
     * @param made      when it was made, by {@link System#nanoTime}
     * @param kind      an id of {@code java.awt.event.KeyEvent}
     * @param code      key code
     * @param character key character
     * @param modifiers extended modifiers
     */
    record KeyPress(long number, long made, int kind, int code, char character, int modifiers) implements ToPanel {
    }

    /**
     * The focus goes to a control of the panel.
     *
     * @param made    when it went there, by {@link System#nanoTime}
     * @param control its place in the last {@link FromPanel.Controls}; -1 when the focus leaves the panel
     */
    record Focus(long made, int control) implements ToPanel {
    }
}
