package classroom.stage.process;

import classroom.stage.paint.ActivityIcon;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Paints processes: boxes with a name, a PID and what goes on inside. */
final class ProcessBox {
    /** How high the name's line is, in letters. */
    static final double HEADER = 1.6;
    /** How high the line is that tells what it is doing, in letters. */
    static final double FOOTER = 1.7;
    /** For so long, in ns, a value that was written stands out. */
    private static final double FRESH_NS = 600e6;

    private final Graphics2D g;
    private final TextRelativePainter pen;
    private final double em;

    ProcessBox(Graphics2D g, TextRelativePainter pen) {
        this.g = g;
        this.pen = pen;
        this.em = pen.em();
    }

    /** Paints the frame, the name and what stands beside it, as its PID. */
    void frame(Rectangle2D box, String name, long pid, String beside, ActivityState life) {
        RoundRectangle2D whole = pen.round(box, 0.7);
        boolean faint = life == ActivityState.ABSENT || life == ActivityState.STARTING;
        Color color = color(pid, life);
        pen.fill(whole, TextRelativePainter.color("Classroom.picture.box"));
        if (!faint) {
            Graphics2D top = (Graphics2D) g.create();
            top.clip(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), HEADER * em));
            top.setColor(color);
            top.fill(whole);
            top.dispose();
        }
        g.setColor(life == ActivityState.KILLED ? TextRelativePainter.color("Classroom.picture.bad") : faint ? TextRelativePainter.color("Classroom.picture.over") : color);
        g.setStroke(ActivityIcon.edge(life, em));
        g.draw(whole);
        Color ink = faint ? TextRelativePainter.color("Classroom.picture.muted") : TextRelativePainter.color("Classroom.picture.onColor");
        double middle = box.getY() + HEADER * em / 2;
        double room = box.getWidth() - 1.2 * em;
        double wide = Math.min(room * 0.58, pen.width(beside, 0.9, false));
        pen.write(name, ink, 1, true, box.getX() + 0.6 * em, middle, 0, beside.isEmpty() ? room : room - wide - 0.5 * em);
        pen.write(beside, ink, 0.9, false, box.getMaxX() - 0.6 * em, middle, 1, wide);
    }

    /** A PID in words. */
    static String pid(long pid) {
        return Texts.text("process.pid", Long.toString(pid));
    }

    /** Paints what it is doing, below everything else in the box. */
    void footer(Rectangle2D box, long pid, ActivityState life, String text, double room) {
        double middle = box.getMaxY() - FOOTER * em / 2;
        Color color = life == ActivityState.KILLED ? TextRelativePainter.color("Classroom.picture.bad") : life.isOver() || life == ActivityState.ABSENT ? TextRelativePainter.color("Classroom.picture.muted") : color(pid, life);
        pen.sign(life, color, box.getX() + 0.6 * em, middle, 0.8);
        pen.write(text, color, 0.9, false, box.getX() + 1.75 * em, middle, 0, room - 2.2 * em);
    }

    /** Paints a piece of memory: a name, and a value in large metrics that stands out for a while after it was written. */
    void cell(Rectangle2D cell, String name, String value, long age, ActivityState life) {
        pen.fill(pen.round(cell, 0.5), TextRelativePainter.color("Classroom.picture.memory"));
        if (age >= 0 && age < FRESH_NS) {
            pen.fill(pen.round(cell, 0.5), TextRelativePainter.faded(TextRelativePainter.color("Classroom.picture.changed"), 1 - age / FRESH_NS));
        }
        if (life.isOver()) {
            pen.hatch(cell, TextRelativePainter.faded(TextRelativePainter.color("Classroom.picture.over"), 0.6), 0.6);
        }
        double label = pen.write(name, TextRelativePainter.color("Classroom.picture.muted"), 0.9, false, cell.getX() + 0.5 * em, cell.getCenterY(), 0, cell.getWidth() * 0.55);
        double size = Math.min(2.2, cell.getHeight() / em * 0.75);
        pen.write(value, TextRelativePainter.color("Classroom.picture.ink"), size, true, cell.getMaxX() - 0.5 * em, cell.getCenterY(), 1, cell.getWidth() - label - 1.5 * em);
    }

    private static Color color(long pid, ActivityState life) {
        return life.isOver() ? TextRelativePainter.color("Classroom.picture.over") : ThreadColors.ofProcess(pid);
    }
}
