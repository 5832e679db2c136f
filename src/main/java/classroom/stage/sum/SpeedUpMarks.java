package classroom.stage.sum;

import classroom.stage.paint.TextRelativePainter;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The colors and marks that distinguish the programs of a speed-up chart, and the strokes of its lines. */
final class SpeedUpMarks {
    private static final List<String> SERIES =
            List.of("Classroom.sum.start", "Classroom.sum.work", "Classroom.sum.collect");
    private static final float SIDE = 9;

    private SpeedUpMarks() {}

    /** Returns the width of a mark, in pixels. */
    static double side() {
        return UIScale.scale(SIDE);
    }

    /** Returns the mark of a program: a square, a circle or a triangle. */
    static Shape mark(int series, double x, double y) {
        double side = side();
        if (series % 3 == 0) {
            return new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
        } else if (series % 3 == 1) {
            return new Ellipse2D.Double(x - side / 2, y - side / 2, side, side);
        }
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x, y - side / 2);
        triangle.lineTo(x + side / 2, y + side / 2);
        triangle.lineTo(x - side / 2, y + side / 2);
        triangle.closePath();
        return triangle;
    }

    /** Returns the stroke of thin lines. */
    static BasicStroke fine() {
        return new BasicStroke(UIScale.scale(1f));
    }

    /** Returns the stroke of the spreads. */
    static BasicStroke strong() {
        return new BasicStroke(UIScale.scale(2f));
    }

    /** Returns the stroke of Amdahl's line. */
    static BasicStroke dashed() {
        return new BasicStroke(
                UIScale.scale(1f),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10f,
                new float[] {UIScale.scale(6f), UIScale.scale(4f)},
                0);
    }

    /** Returns the color of a program, by its index from 0. */
    static Color series(int number) {
        return TextRelativePainter.color(SERIES.get(number % SERIES.size()));
    }
}
