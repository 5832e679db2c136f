package classroom.window;

import java.awt.Component;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;

/** Counts how often a component, or one inside it, asks to be painted or laid out. Made, asked and closed on the event thread. */
public final class Repaints extends RepaintManager implements AutoCloseable {
    private final RepaintManager usual;
    private final Component root;
    private int count;
    private Component last;

    public Repaints(Component root) {
        this.root = root;
        usual = RepaintManager.currentManager(root);
        RepaintManager.setCurrentManager(this);
    }

    /** How often so far. */
    public int count() {
        return count;
    }

    /** Counts from here on. */
    void forget() {
        count = 0;
        last = null;
    }

    /** The last component that asked; null for none. */
    Component last() {
        return last;
    }

    @Override
    public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
        count(component);
        super.addDirtyRegion(component, x, y, width, height);
    }

    @Override
    public synchronized void addInvalidComponent(JComponent component) {
        count(component);
        super.addInvalidComponent(component);
    }

    @Override
    public void close() {
        RepaintManager.setCurrentManager(usual);
    }

    private void count(Component component) {
        if (SwingUtilities.isDescendingFrom(component, root)) {
            count++;
            last = component;
        }
    }
}
