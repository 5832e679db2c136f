package classroom.stage.memory;

import classroom.stage.memory.BoxContent.Cell;
import classroom.stage.memory.BoxContent.Row;
import classroom.stage.memory.BoxContent.RowKind;
import classroom.stage.memory.BoxPlaces.PlacedBox;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.trace.ThreadSnapshot;
import classroom.trace.TraceEvent;
import classroom.trace.format.Value;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Paints placed boxes: fields with values, arrays as cells, the newest write highlighted, references as arrows, and
 * locks with their owners and queues. Used on the event thread.
 */
final class ObjectBoxes {
    private static final int MAX_DOTS = 6;
    /** The place of the button that hides a box, from the right of its title. */
    static final int HIDE = 0;
    /** The place of the button that pins a box. */
    static final int PIN = 1;

    private final TextRelativePainter pen;
    private final Graphics2D g;
    private final BoxArrangement arrangement;
    private final List<ReferenceArrow> references = new ArrayList<>();

    ObjectBoxes(TextRelativePainter pen, Graphics2D g, BoxArrangement arrangement) {
        this.pen = pen;
        this.g = g;
        this.arrangement = arrangement;
    }

    /** @param pointed the box with the mouse pointer, which shows its buttons; null for none */
    void paint(BoxPlaces layout, BoxKey pointed) {
        Shape before = g.getClip();
        for (PlacedBox each : layout.boxes()) {
            g.clip(each.clip());
            box(each, each.key().equals(pointed));
            g.setClip(before);
        }
        g.clip(layout.room());
        references.forEach(each -> each.paint(pen, layout));
        g.setClip(before);
    }

    private void box(PlacedBox of, boolean pointed) {
        double em = pen.em();
        Rectangle2D box = of.bounds();
        boolean shared = of.object().threads() > 1;
        boolean pinned = arrangement.isPinned(of.key());
        Color ink = TextRelativePainter.color("Classroom.picture.ink");
        Color muted = TextRelativePainter.color("Classroom.picture.muted");
        Color grid = TextRelativePainter.color("Classroom.picture.grid");
        pen.fill(pen.round(box, 0.5), TextRelativePainter.color("Classroom.picture.memory"));
        pen.draw(pen.round(box, 0.5), shared ? ink : grid, shared ? 0.1 : 0.07);
        boolean lock = !of.content().owners().isEmpty() || !of.content().queue().isEmpty();
        int signs = (pointed ? 2 : pinned ? 1 : 0) + (lock ? 1 : 0);
        double middle = box.getY() + 0.85 * em;
        pen.write(
                of.content().title(),
                ink,
                0.95,
                true,
                box.getX() + 0.5 * em,
                middle,
                0,
                box.getWidth() - (0.9 + 1.3 * signs) * em);
        if (pointed) {
            pin(of.button(PIN, em), pinned ? ink : muted, pinned);
            cross(of.button(HIDE, em), muted);
        } else if (pinned) {
            pin(of.button(0, em), ink, true);
        }
        if (lock) {
            padlock(of.button(signs - 1, em), of.content().owners());
        }
        double line = box.getY() + BoxPlaces.HEAD * em;
        pen.line(box.getX(), line, box.getMaxX(), line, grid, 0.07);
        for (int i = 0; i < of.content().cells().size(); i++) {
            cell(of, of.content().cells().get(i), of.cell(i, em));
        }
        double y = of.rowsTop(em) + 0.85 * em;
        for (Row each : of.content().rows()) {
            row(of, each, y);
            y += BoxPlaces.ROW * em;
        }
    }

    private void row(PlacedBox of, Row row, double middle) {
        double em = pen.em();
        Rectangle2D box = of.bounds();
        if (row.glows()) {
            pen.fill(
                    new Rectangle2D.Double(
                            box.getX() + 0.15 * em, middle - 0.58 * em, box.getWidth() - 0.3 * em, BoxPlaces.ROW * em),
                    TextRelativePainter.color("Classroom.picture.changed"));
        }
        double dots = row.kind() == RowKind.QUEUE ? dots(of.content().queue(), box, middle) : 0.9 * em;
        Color color = switch (row.kind()) {
            case FIELD -> ink(row.glows());
            case MORE -> TextRelativePainter.color("Classroom.picture.muted");
            case OWNER -> ThreadColors.of(of.content().owners().get(0).track());
            case QUEUE -> TextRelativePainter.color("Classroom.picture.bad");
        };
        pen.write(
                row.text(),
                color,
                0.9,
                row.glows() || row.kind() == RowKind.OWNER,
                box.getX() + 0.5 * em,
                middle,
                0,
                box.getWidth() - 0.6 * em - dots);
        if (row.event() != null) {
            dot(box.getMaxX() - 0.65 * em, middle, ThreadColors.of(row.event().track()));
            refer(of, row.event(), new Point2D.Double(box.getMaxX() - 0.65 * em, middle));
        }
    }

    private static Color ink(boolean glows) {
        return TextRelativePainter.color(glows ? "Classroom.picture.onBytes" : "Classroom.picture.ink");
    }

    /** Paints a dot in the color of each waiting thread, the first one leftmost; returns the width. */
    private double dots(List<ThreadSnapshot> queue, Rectangle2D box, double middle) {
        double em = pen.em();
        int count = Math.min(MAX_DOTS, queue.size());
        for (int i = 0; i < count; i++) {
            dot(
                    box.getMaxX() - (0.65 + 0.6 * (count - 1 - i)) * em,
                    middle,
                    ThreadColors.of(queue.get(i).track()));
        }
        return (0.4 + 0.6 * count) * em;
    }

    private void dot(double x, double y, Color color) {
        double em = pen.em();
        pen.fill(new Ellipse2D.Double(x - 0.25 * em, y - 0.25 * em, 0.5 * em, 0.5 * em), color);
    }

    /** Paints an element: its index, its value, and a bar in the color of the thread that accessed it. */
    private void cell(PlacedBox of, Cell cell, Rectangle2D at) {
        double em = pen.em();
        Rectangle2D box = new Rectangle2D.Double(
                at.getX() + 0.1 * em, at.getY() + 0.85 * em, at.getWidth() - 0.2 * em, at.getHeight() - 1.05 * em);
        Color thread = ThreadColors.of(cell.event().track());
        pen.write(
                Integer.toString(cell.index()),
                TextRelativePainter.color("Classroom.picture.muted"),
                0.7,
                false,
                at.getCenterX(),
                at.getY() + 0.45 * em,
                0.5,
                at.getWidth() - 0.2 * em);
        pen.fill(box, TextRelativePainter.color(cell.glows() ? "Classroom.picture.changed" : "Classroom.picture.box"));
        pen.draw(box, TextRelativePainter.color("Classroom.picture.grid"), 0.07);
        pen.fill(new Rectangle2D.Double(box.getX(), box.getMaxY() - 0.2 * em, box.getWidth(), 0.2 * em), thread);
        pen.write(
                cell.value(),
                ink(cell.glows()),
                0.9,
                cell.glows(),
                box.getCenterX(),
                box.getCenterY() - 0.1 * em,
                0.5,
                box.getWidth() - 0.3 * em);
        refer(of, cell.event(), new Point2D.Double(box.getCenterX(), box.getMaxY()));
    }

    private void refer(PlacedBox of, TraceEvent event, Point2D from) {
        Value value = event.value();
        if (value.type() == Value.ValueType.OBJECT && of.clip().contains(from)) {
            references.add(new ReferenceArrow(
                    from, of.object().process(), (int) value.bits(), ThreadColors.of(event.track())));
        }
    }

    private void pin(Rectangle2D at, Color color, boolean set) {
        double em = pen.em();
        Shape head = new Ellipse2D.Double(at.getCenterX() - 0.28 * em, at.getY() + 0.25 * em, 0.56 * em, 0.56 * em);
        if (set) {
            pen.fill(head, color);
        }
        pen.draw(head, color, 0.09);
        pen.line(at.getCenterX(), at.getY() + 0.81 * em, at.getCenterX(), at.getMaxY() - 0.1 * em, color, 0.09);
    }

    private void cross(Rectangle2D at, Color color) {
        double part = 0.28 * pen.em();
        double x = at.getCenterX();
        double y = at.getCenterY() + 0.05 * pen.em();
        pen.draw(new Line2D.Double(x - part, y - part, x + part, y + part), color, 0.1);
        pen.draw(new Line2D.Double(x - part, y + part, x + part, y - part), color, 0.1);
    }

    /** Paints a lock: closed, in the color of the first owner; open if nobody holds it. */
    private void padlock(Rectangle2D at, List<ThreadSnapshot> owners) {
        double em = pen.em();
        Color color = owners.isEmpty()
                ? TextRelativePainter.color("Classroom.picture.muted")
                : ThreadColors.of(owners.get(0).track());
        Rectangle2D body =
                new Rectangle2D.Double(at.getCenterX() - 0.42 * em, at.getY() + 0.6 * em, 0.84 * em, 0.6 * em);
        double shift = owners.isEmpty() ? 0.45 * em : 0;
        pen.draw(
                new Arc2D.Double(
                        at.getCenterX() - 0.26 * em + shift,
                        at.getY() + 0.2 * em,
                        0.52 * em,
                        0.8 * em,
                        0,
                        180,
                        Arc2D.OPEN),
                color,
                0.13);
        pen.fill(pen.round(body, 0.2), color);
    }
}
