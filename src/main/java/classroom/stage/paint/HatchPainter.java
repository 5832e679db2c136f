package classroom.stage.paint;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleConsumer;

/**
 * Paints rows of parallel strokes, but only the visible ones, since the painted area may extend far beyond the clip.
 */
public final class HatchPainter {
    /** The maximum number of strokes, in case there is no clip. */
    private static final int MAX_STROKES = 10_000;

    private HatchPainter() {}

    /**
     * Paints slanting lines from the lower edge of a box to its upper edge.
     *
     * @param g    with the clip, the color and the stroke
     * @param step the distance of two lines, in pixels
     */
    public static void hatch(Graphics2D g, Rectangle2D box, double step) {
        double high = box.getHeight();
        each(
                g,
                box,
                box.getX() - high,
                step,
                high,
                x -> g.draw(new Line2D.Double(x, box.getMaxY(), x + high, box.getY())));
    }

    /**
     * Calls a painter for each visible stroke of a box.
     *
     * @param first the x coordinate of the first stroke of the whole box, in pixels
     * @param step  the distance of two strokes, in pixels
     * @param wide  how far a stroke extends to the right, in pixels
     * @param paint called with the x coordinate of each stroke
     */
    public static void each(
            Graphics2D g, Rectangle2D box, double first, double step, double wide, DoubleConsumer paint) {
        Rectangle clip = g.getClipBounds();
        double left = clip == null ? first : Math.max(first, clip.getMinX() - wide);
        double right = clip == null ? box.getMaxX() : Math.min(box.getMaxX(), clip.getMaxX());
        double skipped = Math.max(0, Math.floor((left - first) / step));
        for (int i = 0; i < MAX_STROKES; i++) {
            double x = first + (skipped + i) * step;
            if (!(x < right)) {
                return;
            }
            paint.accept(x);
        }
    }
}
