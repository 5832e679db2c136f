package classroom.window.theme;

import javax.swing.JComponent;
import javax.swing.RepaintManager;

/**
 * Takes the place of Swing's repaint manager while components change that must be seen only when all have: nothing is
 * laid out or painted, so that each window keeps its picture. Event thread only.
 */
final class HeldRepaints extends RepaintManager {
    private final RepaintManager usual;

    private HeldRepaints(RepaintManager usual) {
        this.usual = usual;
    }

    /** Begins to hold repaints back; what was asked for before is laid out and painted now. */
    static HeldRepaints begin() {
        RepaintManager usual = RepaintManager.currentManager(null);
        usual.validateInvalidComponents();
        usual.paintDirtyRegions();
        HeldRepaints held = new HeldRepaints(usual);
        RepaintManager.setCurrentManager(held);
        return held;
    }

    /** Ends it. The windows must be laid out and repainted then, since what was asked for meanwhile is forgotten. */
    void end() {
        RepaintManager.setCurrentManager(usual);
    }

    @Override
    public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
        // The windows are repainted as a whole afterwards.
    }

    @Override
    public void addInvalidComponent(JComponent component) {
        // The windows are laid out as a whole afterwards.
    }
}
