package classroom.stage.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.util.Map;

/** How finely pictures are painted. */
final class RenderQuality {
    private RenderQuality() {
    }

    /** Smooth edges, and letters as the desktop has them. */
    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> letters) {
            g.addRenderingHints(letters);
        }
    }

    /** Smooth, and lines where they are meant, not on the nearest pixels. */
    static void exact(Graphics2D g) {
        smooth(g);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
