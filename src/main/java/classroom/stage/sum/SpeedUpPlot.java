package classroom.stage.sum;

import classroom.metrics.sum.Amdahl;
import classroom.metrics.sum.SpeedUps;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Paints the axes of a speed-up chart, and between them the ideal speed-up, Amdahl's law and the measurements. Used on
 * the event thread.
 */
final class SpeedUpPlot {
    /** The number of sections of a curve. */
    private static final int STEPS = 120;

    private final SpeedUps measured;
    private final int most;
    private final Graphics2D g;
    private final Rectangle2D area;
    private final FontMetrics metrics;
    /** The maximum of the axis of speed-ups. */
    private final double high;

    /**
     * @param most the maximum of the axis of workers, at least 2
     * @param area the area between the axes, in pixels; their texts are outside it
     */
    SpeedUpPlot(SpeedUps measured, int most, Graphics2D g, Rectangle2D area) {
        this.measured = measured;
        this.most = most;
        this.g = g;
        this.area = area;
        metrics = g.getFontMetrics();
        double top = Math.min(most, measured.cores());
        for (String program : measured.programs()) {
            for (int workers : measured.medians(program).keySet()) {
                top = Math.max(top, measured.spread(program, workers)[1]);
            }
        }
        high = Math.ceil(top + 0.2);
    }

    /** Paints everything. */
    void paint() {
        grid();
        cores();
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(TextRelativePainter.color("Classroom.sum.faint"));
        g.setStroke(SpeedUpMarks.fine());
        ideal();
        List<String> programs = measured.programs();
        for (int i = 0; i < programs.size() && measured.oneMs() > 0; i++) {
            Amdahl fitted = measured.amdahl(programs.get(i));
            if (fitted.gains()) {
                g.setColor(SpeedUpMarks.series(i));
                g.setStroke(SpeedUpMarks.dashed());
                curve(fitted::speedUp);
            }
        }
        g.setClip(clip);
        for (int i = 0; i < programs.size() && measured.oneMs() > 0; i++) {
            points(programs.get(i), i);
        }
    }

    private double x(double workers) {
        return area.getX() + area.getWidth() * (workers - 1) / (most - 1);
    }

    private double y(double speedUp) {
        return area.getMaxY() - area.getHeight() * speedUp / high;
    }

    /** Paints horizontal lines, and the texts of both axes. */
    private void grid() {
        g.setStroke(SpeedUpMarks.fine());
        double step = Math.max(1, Math.ceil(high * metrics.getHeight() / area.getHeight()));
        for (double at = 0; at <= high; at += step) {
            g.setColor(TextRelativePainter.color("Classroom.sum.grid"));
            g.draw(new Line2D.Double(area.getX(), y(at), area.getMaxX(), y(at)));
            text(
                    Integer.toString((int) at),
                    area.getX() - metrics.getHeight() / 2.0,
                    y(at) + metrics.getAscent() / 2.5,
                    1);
        }
        for (int workers = 1; workers <= most; workers *= 2) {
            text(Integer.toString(workers), x(workers), area.getMaxY() + metrics.getAscent() * 1.2, 0.5);
        }
        text(
                Texts.text("speedup.workers"),
                area.getCenterX(),
                area.getMaxY() + metrics.getHeight() + metrics.getAscent() * 1.2,
                0.5);
        text(
                Texts.text("speedup.axis"),
                area.getX() - metrics.getHeight(),
                area.getY() - metrics.getAscent() * 0.75,
                0);
    }

    /** @param share the share of the text that is left of x */
    private void text(String words, double x, double y, double share) {
        g.setColor(TextRelativePainter.color("Classroom.sum.faint"));
        g.drawString(words, (float) (x - share * metrics.stringWidth(words)), (float) y);
    }

    /** Paints a vertical line at the number of cores. */
    private void cores() {
        if (measured.cores() > most) {
            return;
        }
        double at = x(measured.cores());
        g.setColor(TextRelativePainter.color("Classroom.sum.wait"));
        g.setStroke(new BasicStroke(
                UIScale.scale(1f),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10f,
                new float[] {UIScale.scale(2f), UIScale.scale(3f)},
                0));
        g.draw(new Line2D.Double(at, area.getY(), at, area.getMaxY()));
        g.drawString(
                Texts.text("speedup.cores", measured.cores()),
                (float) at + UIScale.scale(4),
                (float) area.getY() + metrics.getAscent());
    }

    /** Paints the ideal: a speed-up equal to the number of workers, up to the number of cores. */
    private void ideal() {
        int all = Math.min(measured.cores(), most);
        Path2D line = new Path2D.Double();
        line.moveTo(x(1), y(1));
        line.lineTo(x(all), y(all));
        line.lineTo(x(most), y(all));
        g.draw(line);
    }

    /** Paints a speed-up that depends on the number of workers. */
    private void curve(DoubleUnaryOperator speedUp) {
        Path2D curve = new Path2D.Double();
        for (int i = 0; i <= STEPS; i++) {
            double workers = 1 + (most - 1.0) * i / STEPS;
            if (i == 0) {
                curve.moveTo(x(workers), y(speedUp.applyAsDouble(workers)));
            } else {
                curve.lineTo(x(workers), y(speedUp.applyAsDouble(workers)));
            }
        }
        g.draw(curve);
    }

    /** Paints the medians and spreads of a program, and connects the medians. */
    private void points(String program, int number) {
        g.setColor(SpeedUpMarks.series(number));
        g.setStroke(SpeedUpMarks.strong());
        Path2D line = new Path2D.Double();
        // Marks that would cover each other are placed side by side.
        double aside = number * SpeedUpMarks.side() / 2.0;
        measured.medians(program).forEach((workers, ms) -> {
            double x = x(workers) + aside;
            double y = y(measured.oneMs() / ms);
            double[] spread = measured.spread(program, workers);
            g.draw(new Line2D.Double(x, y(spread[0]), x, y(spread[1])));
            g.fill(SpeedUpMarks.mark(number, x, y));
            if (line.getCurrentPoint() == null) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        });
        g.setStroke(SpeedUpMarks.fine());
        g.draw(line);
    }
}
