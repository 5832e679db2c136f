package classroom.window.action;

import java.awt.KeyEventPostProcessor;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyEvent;
import javax.swing.SwingUtilities;

/**
 * Lets a window's shortcuts work while nothing in it has the focus: just after it got the focus itself, or after the component that had
 * it has gone. Swing would lose those keys.
 */
final class UnfocusedShortcuts implements KeyEventPostProcessor {
    private final Window window;

    private UnfocusedShortcuts(Window window) {
        this.window = window;
    }

    /** Works whenever the window is displayable: a window that fills the screen is taken away and made anew in between. */
    static void in(Window window) {
        UnfocusedShortcuts keys = new UnfocusedShortcuts(window);
        window.addHierarchyListener(change -> {
            if (change.getChanged() == window && (change.getChangeFlags() & HierarchyEvent.DISPLAYABILITY_CHANGED) != 0) {
                keys.listen(window.isDisplayable());
            }
        });
    }

    /** @param now whether the window is there; to be told the same twice changes nothing */
    private void listen(boolean now) {
        KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        keyboard.removeKeyEventPostProcessor(this);
        if (now) {
            keyboard.addKeyEventPostProcessor(this);
        }
    }

    @Override
    public boolean postProcessKeyEvent(KeyEvent e) {
        return e.getComponent() == window && !e.isConsumed() && SwingUtilities.processKeyBindings(e);
    }
}
