package classroom.stage.process;

import classroom.stage.paint.ActivityIcon;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Paints processes as boxes with a name, a PID and the current activity. */
final class ProcessBox {
    /** The height of the line with the name, in letter heights. */
    static final double HEADER = 1.6;
    /** The height of the line with the activity, in letter heights. */
    static final double FOOTER = 1.7;
    /** How long a written value is highlighted, in ns. */
    private static final double FRESH_NS = 600e6;

    private final Graphics2D g;
    private final TextRelativePainter pen;
    private final double em;
    private final Color own;

    /** @param own the color of the process */
    ProcessBox(Graphics2D g, TextRelativePainter pen, Color own) {
        this.g = g;
        this.pen = pen;
        this.own = own;
        this.em = pen.em();
    }

    /** Paints the frame, the name and the text beside it, usually the PID. */
    void frame(Rectangle2D box, String name, String beside, ActivityState life) {
        RoundRectangle2D whole = pen.round(box, 0.7);
        boolean faint = life == ActivityState.ABSENT || life == ActivityState.STARTING;
        Color color = color(life);
        pen.fill(whole, TextRelativePainter.color("Classroom.picture.box"));
        if (!faint) {
            Graphics2D top = (Graphics2D) g.create();
            top.clip(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), HEADER * em));
            top.setColor(color);
            top.fill(whole);
            top.dispose();
        }
        g.setColor(
                life == ActivityState.KILLED
                        ? TextRelativePainter.color("Classroom.picture.bad")
                        : faint ? TextRelativePainter.color("Classroom.picture.over") : color);
        g.setStroke(ActivityIcon.edge(life, em));
        g.draw(whole);
        Color ink = faint
                ? TextRelativePainter.color("Classroom.picture.muted")
                : TextRelativePainter.color("Classroom.picture.onColor");
        double middle = box.getY() + HEADER * em / 2;
        double room = box.getWidth() - 1.2 * em;
        double wide = Math.min(room * 0.58, pen.width(beside, 0.9, false));
        pen.write(
                name, ink, 1, true, box.getX() + 0.6 * em, middle, 0, beside.isEmpty() ? room : room - wide - 0.5 * em);
        pen.write(beside, ink, 0.9, false, box.getMaxX() - 0.6 * em, middle, 1, wide);
    }

    /** Returns a text with a PID. */
    static String pid(long pid) {
        return Texts.text("process.pid", Long.toString(pid));
    }

    /** Paints the activity, in the last line of the box. */
    void footer(Rectangle2D box, ActivityState life, String text, double room) {
        double middle = box.getMaxY() - FOOTER * em / 2;
        Color color = life == ActivityState.KILLED
                ? TextRelativePainter.color("Classroom.picture.bad")
                : life.isOver() || life == ActivityState.ABSENT
                        ? TextRelativePainter.color("Classroom.picture.muted")
                        : color(life);
        pen.sign(life, color, box.getX() + 0.6 * em, middle, 0.8);
        pen.write(text, color, 0.9, false, box.getX() + 1.75 * em, middle, 0, room - 2.2 * em);
    }

    /** Paints a memory cell: a name, and a value in large letters that is highlighted for a while after a write. */
    void cell(Rectangle2D cell, String name, String value, long age, ActivityState life) {
        pen.fill(pen.round(cell, 0.5), TextRelativePainter.color("Classroom.picture.memory"));
        if (age >= 0 && age < FRESH_NS) {
            pen.fill(
                    pen.round(cell, 0.5),
                    TextRelativePainter.faded(
                            TextRelativePainter.color("Classroom.picture.changed"), 1 - age / FRESH_NS));
        }
        if (life.isOver()) {
            pen.hatch(cell, TextRelativePainter.faded(TextRelativePainter.color("Classroom.picture.over"), 0.6), 0.6);
        }
        double label = pen.write(
                name,
                TextRelativePainter.color("Classroom.picture.muted"),
                0.9,
                false,
                cell.getX() + 0.5 * em,
                cell.getCenterY(),
                0,
                cell.getWidth() * 0.55);
        double size = Math.min(2.2, cell.getHeight() / em * 0.75);
        pen.write(
                value,
                TextRelativePainter.color("Classroom.picture.ink"),
                size,
                true,
                cell.getMaxX() - 0.5 * em,
                cell.getCenterY(),
                1,
                cell.getWidth() - label - 1.5 * em);
    }

    private Color color(ActivityState life) {
        return life.isOver() ? TextRelativePainter.color("Classroom.picture.over") : own;
    }
}
