package classroom.stage.memory;

import classroom.stage.memory.BoxPlaces.PlacedBox;
import classroom.stage.paint.TextRelativePainter;
import classroom.trace.ProcessTrace;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A reference, from a field, an element or a local variable, to an object.
 *
 * @param from    where it begins, in pixels
 * @param process the process of the object
 * @param object  its identity; 0 for none
 */
record ReferenceArrow(Point2D from, ProcessTrace process, int object, Color color) {
    /** The width of the line, in letter heights. */
    private static final double LINE = 0.1;
    /** From the title of a box down to the tip of an arrow. */
    private static final double TIP = 0.7;

    /** Paints an arrow to the title of the object's box, if that is visible. */
    void paint(TextRelativePainter pen, BoxPlaces layout) {
        for (PlacedBox each : layout.boxes()) {
            Rectangle2D to = each.bounds();
            boolean visible = each.contains(to.getCenterX(), to.getY() + TIP * pen.em());
            if (object != 0
                    && each.object().process() == process
                    && each.object().object() == object
                    && visible) {
                pen.draw(curve(to, pen.em()), TextRelativePainter.faded(color, 0.8), LINE);
                pen.fill(head(to, pen.em()), color);
                return;
            }
        }
    }

    /** Whether the box begins on the right; else the arrow comes back to the box from the gap on its right. */
    private boolean isForward(Rectangle2D to) {
        return to.getX() > from.getX();
    }

    private double tip(Rectangle2D to) {
        return isForward(to) ? to.getX() : to.getMaxX();
    }

    /** Returns the line to a box. One that comes back stays in the gap between two columns. */
    Shape curve(Rectangle2D to, double em) {
        boolean forward = isForward(to);
        double x = tip(to);
        double y = to.getY() + TIP * em;
        double away = forward ? em : 0.85 * em;
        return new CubicCurve2D.Double(
                from.getX(),
                from.getY(),
                from.getX() + away,
                from.getY(),
                forward ? x - em : x + 0.7 * em,
                y,
                forward ? x - 0.3 * em : x + 0.25 * em,
                y);
    }

    /** Returns the head of the arrow. */
    Shape head(Rectangle2D to, double em) {
        double x = tip(to);
        double y = to.getY() + TIP * em;
        double length = isForward(to) ? -0.6 * em : 0.5 * em;
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x + length, y - 0.3 * em);
        head.lineTo(x + length, y + 0.3 * em);
        head.closePath();
        return head;
    }
}
