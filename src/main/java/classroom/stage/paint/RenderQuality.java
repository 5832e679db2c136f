package classroom.stage.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.AffineTransform;
import java.util.Map;

/** How finely pictures are painted. */
public final class RenderQuality {
    private RenderQuality() {
    }

    /** Smooth edges, and letters as the desktop has them. */
    public static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> letters) {
            g.addRenderingHints(letters);
        }
    }

    /**
     * Paints rectangles whose corners are whole numbers. Where these are whole pixels of the display as well, smooth
     * edges look the same and take many times as long: there they are left out meanwhile.
     *
     * @param rectangles paints them; called once, at once
     */
    public static void rectangles(Graphics2D g, Runnable rectangles) {
        Object before = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        if (isWhole(g.getTransform())) {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        }
        rectangles.run();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
    }

    /** Whether whole numbers are whole pixels of the display. */
    private static boolean isWhole(AffineTransform transform) {
        return transform.getShearX() == 0 && transform.getShearY() == 0
                && isWhole(transform.getScaleX()) && isWhole(transform.getScaleY())
                && isWhole(transform.getTranslateX()) && isWhole(transform.getTranslateY());
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }

    /** Smooth, and lines where they are meant, not on the nearest pixels. */
    public static void exact(Graphics2D g) {
        smooth(g);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
