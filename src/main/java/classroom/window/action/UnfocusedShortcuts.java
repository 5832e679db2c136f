package classroom.window.action;

import java.awt.KeyEventPostProcessor;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyEvent;
import javax.swing.SwingUtilities;

/**
 * Makes a window's shortcuts work while no component in it has the focus: just after the window was focused, or after
 * the focused component was removed. Swing would ignore these keys.
 */
public final class UnfocusedShortcuts implements KeyEventPostProcessor {
    private final Window window;

    private UnfocusedShortcuts(Window window) {
        this.window = window;
    }

    /**
     * Installs this for a window. It works while the window is displayable, which it stops being for a moment when it
     * enters full screen.
     */
    public static void in(Window window) {
        UnfocusedShortcuts keys = new UnfocusedShortcuts(window);
        window.addHierarchyListener(change -> {
            if (change.getChanged() == window
                    && (change.getChangeFlags() & HierarchyEvent.DISPLAYABILITY_CHANGED) != 0) {
                keys.listen(window.isDisplayable());
            }
        });
    }

    /** @param now whether the window is displayable; repeated calls with the same value have no effect */
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
