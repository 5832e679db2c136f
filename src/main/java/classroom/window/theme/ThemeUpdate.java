package classroom.window.theme;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.swing.JComponent;
import javax.swing.JMenu;

/**
 * Gives a component and all that is in it the current theme, one after the other, so that it can be done in steps; what
 * is {@link ThemedWhenShown} and hidden waits. Event thread only.
 */
final class ThemeUpdate {
    private final Component root;
    private final Deque<Component> left = new ArrayDeque<>();

    ThemeUpdate(Component root) {
        this.root = root;
        left.push(root);
    }

    /**
     * Goes on until a time, with one component at least.
     *
     * @param end as by {@link System#nanoTime}
     * @return whether all have the theme; {@link #layOut} lays them out then
     */
    boolean step(long end) {
        do {
            Component next = left.poll();
            if (next == null) {
                return true;
            }
            update(next);
        } while (System.nanoTime() - end < 0);
        return left.isEmpty();
    }

    /** Lays out what has been updated. */
    void layOut() {
        root.invalidate();
        root.validate();
    }

    /** Updates all of it, lays it out and repaints it. */
    void all() {
        for (Component next = left.poll(); next != null; next = left.poll()) {
            update(next);
        }
        layOut();
        root.repaint();
    }

    /** An update may replace the children, so these are looked up afterwards. */
    private void update(Component component) {
        if (component instanceof ThemedWhenShown later && !component.isVisible()) {
            later.themeChanged();
            return;
        }
        if (component instanceof JComponent swing) {
            swing.updateUI();
        }
        Component[] children = component instanceof JMenu menu
                ? menu.getMenuComponents()
                : component instanceof Container container ? container.getComponents() : new Component[0];
        for (int i = children.length - 1; i >= 0; i--) {
            left.push(children[i]);
        }
        if (component instanceof JComponent swing && swing.getComponentPopupMenu() != null) {
            left.push(swing.getComponentPopupMenu());
        }
    }
}
