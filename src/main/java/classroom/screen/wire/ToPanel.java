package classroom.screen.wire;

import java.util.Map;

/** A message from the app to a hosted panel. */
public sealed interface ToPanel {
    /**
     * The look of the panel; sent first of all and at every change.
     *
     * @param width      the width of the panel, in points of its layout
     * @param height     the height of the panel
     * @param scale      pixels for each point
     * @param dark       whether the theme is dark
     * @param fontFamily a logical or installed font family
     * @param fontSize   in points
     * @param language   a language tag: {@code zh} or {@code en}
     * @param words      the program's literals in that language, where they differ from the source
     */
    record Look(
            int width,
            int height,
            double scale,
            boolean dark,
            String fontFamily,
            int fontSize,
            String language,
            Map<String, String> words)
            implements ToPanel {}

    /**
     * A mouse event.
     *
     * @param number      the number of the input, by which it is acknowledged
     * @param made        when it was made, by {@link System#nanoTime}
     * @param kind        an id of {@code java.awt.event.MouseEvent}
     * @param x           in points of the panel's layout
     * @param y           in points of the panel's layout
     * @param modifiers   extended modifiers
     * @param button      0 for none
     * @param clickCount  as in the event
     * @param wheelClicks for a wheel event, else 0
     */
    record Mouse(
            long number, long made, int kind, int x, int y, int modifiers, int button, int clickCount, int wheelClicks)
            implements ToPanel {}

    /**
     * A key event for the control with the focus.
     *
     * @param number    the number of the input, by which it is acknowledged
     * @param made      when it was made, by {@link System#nanoTime}
     * @param kind      an id of {@code java.awt.event.KeyEvent}
     * @param code      the key code
     * @param character the key character
     * @param modifiers extended modifiers
     */
    record KeyPress(long number, long made, int kind, int code, char character, int modifiers) implements ToPanel {}

    /**
     * The focus moves to a control of the panel.
     *
     * @param made    when it moved, by {@link System#nanoTime}
     * @param control its index in the last {@link FromPanel.Controls}; -1 if the focus leaves the panel
     */
    record Focus(long made, int control) implements ToPanel {}
}
