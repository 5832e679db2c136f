package classroom.stage.paint;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleConsumer;

/** Paints many strokes side by side, but only those that are to be seen: what is painted may reach far beyond the picture. */
public final class HatchPainter {
    /** More strokes than this are never painted, should nobody have said what is to be seen. */
    private static final int MAX_STROKES = 10_000;

    private HatchPainter() {
    }

    /**
     * Paints slanting lines from the lower edge of a box to its upper one.
     *
     * @param g    with the clip, the color and the stroke
     * @param step from one line to the next, in pixels
     */
    public static void hatch(Graphics2D g, Rectangle2D box, double step) {
        double high = box.getHeight();
        each(g, box, box.getX() - high, step, high, x -> g.draw(new Line2D.Double(x, box.getMaxY(), x + high, box.getY())));
    }

    /**
     * Calls for each stroke of a box that may be seen.
     *
     * @param first where the first stroke of the whole box stands, in pixels
     * @param step  from one stroke to the next
     * @param wide  how far a stroke reaches to the right
     * @param paint gets where a stroke stands
     */
    public static void each(Graphics2D g, Rectangle2D box, double first, double step, double wide, DoubleConsumer paint) {
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
