package classroom.stage.sum;

import classroom.stage.paint.HatchPainter;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** A phase of a worker or of the main thread in the lesson Sum. Each has a color and a pattern. */
enum SumPhase {
    /** A JVM or a thread starts and has not reached the program's own work. */
    START("Classroom.sum.start"),
    MAKE("Classroom.sum.make"),
    WORK("Classroom.sum.work"),
    WAIT("Classroom.sum.wait"),
    /** The partial results are collected, until the end. */
    COLLECT("Classroom.sum.collect");

    private static final double GAP = 5;

    private final String color;

    SumPhase(String color) {
        this.color = color;
    }

    /** Returns its name in the current language. */
    String text() {
        switch (this) {
            case START:
                return Texts.text("sum.phase.start");
            case MAKE:
                return Texts.text("sum.phase.make");
            case WORK:
                return Texts.text("sum.phase.work");
            case WAIT:
                return Texts.text("sum.phase.wait");
            default:
                return Texts.text("sum.phase.collect");
        }
    }

    /** Paints a bar: work is filled, starting hatched, making dotted, waiting a line, collecting striped. */
    void paint(Graphics2D g, Rectangle2D bar) {
        Color ink = TextRelativePainter.color(color);
        g.setColor(ink);
        if (this == WORK) {
            g.fill(bar);
            return;
        }
        double gap = UIScale.scale((float) GAP);
        if (this == WAIT) {
            double thick = Math.max(1, bar.getHeight() / 6);
            g.fill(new Rectangle2D.Double(bar.getX(), bar.getCenterY() - thick / 2, bar.getWidth(), thick));
            return;
        }
        g.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 70));
        g.fill(bar);
        g.setColor(ink);
        Shape clip = g.getClip();
        g.clip(bar);
        double first = bar.getX() - bar.getX() % gap - bar.getHeight();
        HatchPainter.each(g, bar, first, gap, bar.getHeight() + gap, x -> paintStroke(g, bar, x, gap));
        g.setClip(clip);
    }

    private void paintStroke(Graphics2D g, Rectangle2D bar, double x, double gap) {
        if (this == START) {
            g.draw(new Line2D.Double(x, bar.getMaxY(), x + bar.getHeight(), bar.getY()));
        } else if (this == COLLECT) {
            g.draw(new Line2D.Double(x, bar.getY(), x, bar.getMaxY()));
        } else {
            double dot = gap / 2.5;
            for (double y = bar.getY() + dot / 2; y < bar.getMaxY(); y += gap) {
                g.fill(new Rectangle2D.Double(x, y, dot, dot));
            }
        }
    }
}
