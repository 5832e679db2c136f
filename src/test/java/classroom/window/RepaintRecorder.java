package classroom.window;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.RepaintManager;

/** Notes which components ask for a new layout or to be painted again, until it is closed. Event thread only. */
public final class RepaintRecorder extends RepaintManager implements AutoCloseable {
    private final RepaintManager before = RepaintManager.currentManager(null);
    private final List<JComponent> invalid = new ArrayList<>();
    private final List<Rectangle> dirty = new ArrayList<>();

    /** Begins to note. */
    public RepaintRecorder() {
        RepaintManager.setCurrentManager(this);
    }

    /** Returns the components that asked for a new layout. */
    public List<JComponent> invalid() {
        return List.copyOf(invalid);
    }

    /** Returns the areas to be painted again, each in the coordinates of its component. */
    public List<Rectangle> dirty() {
        return List.copyOf(dirty);
    }

    @Override
    public synchronized void addInvalidComponent(JComponent component) {
        invalid.add(component);
    }

    @Override
    public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
        dirty.add(new Rectangle(x, y, width, height));
    }

    @Override
    public void close() {
        RepaintManager.setCurrentManager(before);
    }
}
