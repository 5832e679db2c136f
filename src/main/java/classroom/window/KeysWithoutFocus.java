package classroom.window;

import java.awt.KeyEventPostProcessor;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.SwingUtilities;

/**
 * Lets a window's shortcuts work while nothing in it has the focus: just after it got the focus itself, or after the component that had
 * it has gone. Swing would lose those keys.
 */
final class KeysWithoutFocus implements KeyEventPostProcessor {
    private final Window window;

    private KeysWithoutFocus(Window window) {
        this.window = window;
    }

    /** Begins when the window opens, and ends with it. */
    static void in(Window window) {
        KeysWithoutFocus keys = new KeysWithoutFocus(window);
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent e) {
                KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventPostProcessor(keys);
            }

            @Override
            public void windowClosed(WindowEvent e) {
                KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventPostProcessor(keys);
            }
        });
    }

    @Override
    public boolean postProcessKeyEvent(KeyEvent e) {
        return e.getComponent() == window && !e.isConsumed() && SwingUtilities.processKeyBindings(e);
    }
}
