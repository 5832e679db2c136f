package classroom.window.action;

import classroom.text.Texts;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;

/** Shortcuts: how they are made and how they are written. */
final class KeyStrokes {
    private KeyStrokes() {
    }

    /** A key with nothing else. */
    static KeyStroke plain(int key) {
        return KeyStroke.getKeyStroke(key, 0);
    }

    /** A key with the system's menu key: Control, on a Mac Command. */
    static KeyStroke menu(int key) {
        int mask = GraphicsEnvironment.isHeadless() ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
        return KeyStroke.getKeyStroke(key, mask);
    }

    /** A key with Alt. */
    static KeyStroke alt(int key) {
        return KeyStroke.getKeyStroke(key, InputEvent.ALT_DOWN_MASK);
    }

    /** As people write it: {@code Ctrl+L}. */
    static String text(KeyStroke stroke) {
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
