package classroom.window.action;

import classroom.text.Texts;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;

/** Creates and formats key strokes. */
public final class KeyStrokes {
    private KeyStrokes() {}

    /** Returns a key without modifiers. */
    public static KeyStroke plain(int key) {
        return KeyStroke.getKeyStroke(key, 0);
    }

    /** Returns a key with the system's menu modifier: Control, or Command on a Mac. */
    public static KeyStroke menu(int key) {
        int mask = GraphicsEnvironment.isHeadless()
                ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
        return KeyStroke.getKeyStroke(key, mask);
    }

    /** Returns a key with Alt. */
    public static KeyStroke alt(int key) {
        return KeyStroke.getKeyStroke(key, InputEvent.ALT_DOWN_MASK);
    }

    /** Returns a key with Shift. */
    public static KeyStroke shift(int key) {
        return KeyStroke.getKeyStroke(key, InputEvent.SHIFT_DOWN_MASK);
    }

    /** Returns a key with Alt and Shift. */
    public static KeyStroke altShift(int key) {
        return KeyStroke.getKeyStroke(key, InputEvent.ALT_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK);
    }

    /** Formats a key stroke, as in {@code Ctrl+L}. */
    public static String text(KeyStroke stroke) {
        String modifiers = InputEvent.getModifiersExText(stroke.getModifiers());
        String key = switch (stroke.getKeyCode()) {
            case KeyEvent.VK_EQUALS, KeyEvent.VK_PLUS -> "+";
            case KeyEvent.VK_MINUS -> "−";
            case KeyEvent.VK_COMMA -> ",";
            case KeyEvent.VK_ESCAPE -> "Esc";
            case KeyEvent.VK_SPACE -> Texts.text("key.space");
            default -> KeyEvent.getKeyText(stroke.getKeyCode());
        };
        return modifiers.isEmpty() ? key : modifiers + "+" + key;
    }
}
