package classroom.window;

import java.awt.Component;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;

/** Counts how often a component, or one inside it, requests to be painted or laid out. Used on the event thread. */
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

    /** Returns the number of requests. */
    public int count() {
        return count;
    }

    /** Resets the number. */
    void forget() {
        count = 0;
        last = null;
    }

    /** Returns the last component with a request; null if there is none. */
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
