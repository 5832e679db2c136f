package classroom.stage.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.AffineTransform;
import java.util.Map;

/** Rendering hints for pictures. */
public final class RenderQuality {
    private RenderQuality() {}

    /** Turns on antialiasing, with the desktop's settings for text. */
    public static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> letters) {
            g.addRenderingHints(letters);
        }
    }

    /**
     * Paints rectangles with integer coordinates. If these are whole device pixels as well, antialiasing changes
     * nothing but is much slower, so it is off meanwhile.
     *
     * @param rectangles paints them; called once, before this method returns
     */
    public static void rectangles(Graphics2D g, Runnable rectangles) {
        Object before = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        if (isWhole(g.getTransform())) {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        }
        rectangles.run();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
    }

    /** Whether integer coordinates are whole device pixels. */
    private static boolean isWhole(AffineTransform transform) {
        return transform.getShearX() == 0
                && transform.getShearY() == 0
                && isWhole(transform.getScaleX())
                && isWhole(transform.getScaleY())
                && isWhole(transform.getTranslateX())
                && isWhole(transform.getTranslateY());
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }

    /** Turns on antialiasing, with lines at exact coordinates rather than rounded to pixels. */
    public static void exact(Graphics2D g) {
        smooth(g);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
