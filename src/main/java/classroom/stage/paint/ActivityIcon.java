package classroom.stage.paint;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Icons and outlines that show the activity of a process or thread without color. */
public final class ActivityIcon {
    private ActivityIcon() {}

    /** Paints the icon into a square, in the current color. */
    public static void paint(Graphics2D g, ActivityState life, double x, double y, double size) {
        switch (life) {
            case STARTING:
                for (int i = 0; i < 3; i++) {
                    g.fill(new Ellipse2D.Double(
                            x + size * (0.05 + 0.34 * i), y + size * 0.39, size * 0.22, size * 0.22));
                }
                break;
            case RUNNING:
                g.fill(path(x, y, size, 0.12, 0, 1, 0.5, 0.12, 1));
                break;
            case ALIVE:
                g.fill(new Ellipse2D.Double(x + size * 0.14, y + size * 0.14, size * 0.72, size * 0.72));
                break;
            case SLEEPING:
                Area moon = new Area(new Ellipse2D.Double(x, y, size, size));
                moon.subtract(
                        new Area(new Ellipse2D.Double(x + size * 0.34, y - size * 0.12, size * 0.92, size * 0.92)));
                g.fill(moon);
                break;
            case WAITING:
                g.fill(path(x, y, size, 0.1, 0, 0.9, 0, 0.1, 1, 0.9, 1));
                break;
            case ENDED:
                g.fill(new Rectangle2D.Double(x + size * 0.08, y + size * 0.08, size * 0.84, size * 0.84));
                break;
            case KILLED:
                g.setStroke(new BasicStroke((float) (size * 0.24), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                Path2D cross = new Path2D.Double();
                cross.moveTo(x + size * 0.12, y + size * 0.12);
                cross.lineTo(x + size * 0.88, y + size * 0.88);
                cross.moveTo(x + size * 0.88, y + size * 0.12);
                cross.lineTo(x + size * 0.12, y + size * 0.88);
                g.draw(cross);
                break;
            default:
        }
    }

    /** Returns the outline of a box. */
    public static Stroke edge(ActivityState life, double em) {
        float wide = (float) (em * 0.14);
        switch (life) {
            case RUNNING:
                return new BasicStroke(wide * 1.4f);
            case SLEEPING:
                return dashed(wide, em * 0.6, em * 0.35);
            case WAITING:
                return dashed(wide, em * 0.16, em * 0.26);
            case ABSENT:
            case STARTING:
                return dashed(wide * 0.7f, em * 0.12, em * 0.3);
            case KILLED:
                return new BasicStroke(wide * 1.4f);
            default:
                return new BasicStroke(wide * 0.7f);
        }
    }

    private static Stroke dashed(float wide, double on, double off) {
        return new BasicStroke(
                wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {(float) on, (float) off}, 0);
    }

    private static Path2D path(double x, double y, double size, double... points) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.length; i += 2) {
            if (i == 0) {
                path.moveTo(x + size * points[0], y + size * points[1]);
            } else {
                path.lineTo(x + size * points[i], y + size * points[i + 1]);
            }
        }
        path.closePath();
        return path;
    }
}
