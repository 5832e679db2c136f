package classroom.stage.memory;

import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.FieldKey;
import classroom.trace.LockRef;
import classroom.trace.ProcessTrace;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.Value;
import classroom.trace.VisibleText;
import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Paints the objects and static fields that threads accessed as boxes: fields with values, the newest write
 * highlighted, references as arrows, and locks with their holders and waiting threads. Objects accessed by several
 * threads come first. Used on the event thread.
 */
final class ObjectBoxes {
    private static final double GAP = 0.6;
    private static final double WIDE = 15;
    private static final double ROW = 1.2;
    private static final double HEAD = 1.5;
    private static final int MAX_ROWS = 6;
    private static final int MAX_ELEMENTS = 10;
    /** The maximum number of boxes considered for one picture. */
    private static final int MAX_BOXES = 40;

    private final TextRelativePainter pen;
    private final Trace trace;
    private final LockNames names;
    private final Snapshot moment;
    private final long at;
    private final Map<MemoryObject, Rectangle2D> placed = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /** A reference from a field to an object. */
    private record Reference(Point2D from, ProcessTrace process, int object, Color color) {}

    /** A line of text in a box. */
    private record Line(String text, Color color, boolean bold, boolean glows, TraceEvent event) {}

    ObjectBoxes(TextRelativePainter pen, Trace trace, LockNames names, Snapshot moment, long at) {
        this.pen = pen;
        this.trace = trace;
        this.names = names;
        this.moment = moment;
        this.at = at;
    }

    /** Returns the objects to show at a time: those known by then, and those locked or waited for. */
    static List<MemoryObject> shown(Trace trace, List<MemoryObject> all, Snapshot moment, long at) {
        List<MemoryObject> shown = new ArrayList<>();
        Set<MemoryObject> locks = new LinkedHashSet<>();
        for (ThreadSnapshot each : moment.threads()) {
            List<LockRef> of = new ArrayList<>(each.held());
            if (each.wanted() != null
                    && each.operation() != null
                    && each.operation().op().locks()) {
                of.add(each.wanted());
            }
            for (LockRef lock : of) {
                ProcessTrace process = each.track().process();
                locks.add(all.stream()
                        .filter(object -> object.is(process, lock))
                        .findFirst()
                        .orElseGet(() -> new MemoryObject(process, lock.object(), lock.type(), List.of(), 2)));
            }
        }
        for (MemoryObject each : all) {
            if (shown.size() + locks.size() >= MAX_BOXES) {
                break;
            }
            if (locks.contains(each)
                    || each.fields().stream().limit(MAX_ROWS).anyMatch(field -> event(trace, field, at) != null)) {
                shown.add(each);
            }
        }
        locks.stream().filter(each -> !shown.contains(each)).forEach(shown::add);
        shown.sort((one, other) -> other.threads() - one.threads());
        return shown;
    }

    /** Returns the event with a field's value at a time; null if the value was unknown. */
    private static TraceEvent event(Trace trace, FieldKey field, long at) {
        TraceEvent event = trace.fieldAt(field, at);
        return event == null || event.time() > at ? null : event;
    }

    /** Paints as many objects as fit, column by column, and writes how many do not fit. */
    void paint(List<MemoryObject> objects, Rectangle2D room) {
        TraceEvent newest = newest(objects);
        double em = pen.em();
        int columns = (int) Math.max(1, Math.floor(room.getWidth() / ((WIDE + GAP) * em)));
        double wide = room.getWidth() / columns - GAP * em;
        double[] bottoms = new double[columns];
        int left = 0;
        List<List<Line>> all = new ArrayList<>();
        for (MemoryObject each : objects) {
            List<Line> lines = lines(each, newest);
            double high = (HEAD + ROW * lines.size() + 0.3) * em;
            int column = 0;
            for (int i = 1; i < columns; i++) {
                column = bottoms[i] < bottoms[column] ? i : column;
            }
            boolean last = objects.indexOf(each) == objects.size() - 1;
            if (bottoms[column] + high > room.getHeight() - (last ? 0 : ROW * em)) {
                left++;
                continue;
            }
            placed.put(
                    each,
                    new Rectangle2D.Double(
                            room.getX() + column * (wide + GAP * em), room.getY() + bottoms[column], wide, high));
            all.add(lines);
            bottoms[column] += high + GAP * em;
        }
        int index = 0;
        for (Map.Entry<MemoryObject, Rectangle2D> each : placed.entrySet()) {
            box(each.getKey(), each.getValue(), all.get(index++));
        }
        references.forEach(this::arrow);
        if (left > 0) {
            pen.write(
                    Texts.text("memory.objects.more", left),
                    TextRelativePainter.color("Classroom.picture.muted"),
                    0.9,
                    false,
                    room.getMaxX() - 0.3 * em,
                    room.getMaxY() - 0.6 * em,
                    1,
                    room.getWidth());
        }
    }

    private TraceEvent newest(List<MemoryObject> objects) {
        TraceEvent newest = null;
        for (MemoryObject object : objects) {
            for (FieldKey field : object.fields()
                    .subList(0, Math.min(MAX_ROWS, object.fields().size()))) {
                TraceEvent event = event(trace, field, at);
                if (event != null && event.kind().isWrite() && (newest == null || event.time() > newest.time())) {
                    newest = event;
                }
            }
        }
        return newest;
    }

    private List<Line> lines(MemoryObject of, TraceEvent newest) {
        Color ink = TextRelativePainter.color("Classroom.picture.ink");
        Color muted = TextRelativePainter.color("Classroom.picture.muted");
        List<Line> lines = new ArrayList<>();
        int known = 0;
        int most = of.isArray() ? MAX_ELEMENTS : MAX_ROWS;
        for (FieldKey field : of.fields()) {
            TraceEvent event = event(trace, field, at);
            if (event == null) {
                continue;
            }
            known++;
            if (known <= most) {
                String name = field.isElement() ? "[" + field.index() + "]" : VisibleText.line(field.name());
                boolean glows = newest != null && newest.track() == event.track() && newest.number() == event.number();
                String sign = event.value().type() == Value.ValueType.OBJECT ? " → " : " = ";
                lines.add(new Line(name + sign + event.value(), ink, glows, glows, event));
            }
        }
        if (known > most) {
            lines.add(new Line(Texts.text("memory.fields.more", known - most), muted, false, false, null));
        }
        locked(of, lines);
        return lines;
    }

    /** Adds lines for the holder of the object's lock and for the waiting threads. */
    private void locked(MemoryObject of, List<Line> lines) {
        List<ThreadSnapshot> owners = moment.threads().stream()
                .filter(each ->
                        each.held().stream().anyMatch(lock -> of.is(each.track().process(), lock)))
                .toList();
        List<ThreadSnapshot> queue = moment.threads().stream()
                .filter(each -> each.wanted() != null
                        && each.operation() != null
                        && each.operation().op().locks()
                        && of.is(each.track().process(), each.wanted()))
                .toList();
        if (!owners.isEmpty()) {
            lines.add(new Line(
                    Texts.text("memory.owner", names(owners)),
                    ThreadColors.of(owners.get(0).track()),
                    true,
                    false,
                    null));
        }
        if (!queue.isEmpty()) {
            lines.add(new Line(
                    Texts.text("memory.queue", names(queue)),
                    TextRelativePainter.color("Classroom.picture.bad"),
                    false,
                    false,
                    null));
        }
    }

    private String names(List<ThreadSnapshot> threads) {
        return threads.stream()
                        .limit(4)
                        .map(each -> VisibleText.line(each.track().nameAt(at)))
                        .collect(Collectors.joining(", "))
                + (threads.size() > 4 ? " … (" + threads.size() + ")" : "");
    }

    private String title(MemoryObject of) {
        if (of.isStatic()) {
            return Texts.text(
                    "memory.static",
                    VisibleText.line(of.type().substring(of.type().lastIndexOf('.') + 1)));
        }
        if (of.isArray()) {
            return Texts.text("memory.array", Integer.toHexString(of.object()));
        }
        return names.of(of.process(), new LockRef(of.object(), of.type()));
    }

    private void box(MemoryObject of, Rectangle2D box, List<Line> lines) {
        double em = pen.em();
        boolean shared = of.threads() > 1;
        pen.fill(pen.round(box, 0.5), TextRelativePainter.color("Classroom.picture.memory"));
        pen.draw(
                pen.round(box, 0.5),
                TextRelativePainter.color(shared ? "Classroom.picture.ink" : "Classroom.picture.grid"),
                shared ? 0.1 : 0.07);
        double y = box.getY() + 0.85 * em;
        double x = box.getX() + 0.5 * em;
        double room = box.getWidth() - 1.5 * em;
        pen.write(title(of), TextRelativePainter.color("Classroom.picture.ink"), 0.95, true, x, y, 0, room);
        pen.line(
                box.getX(),
                box.getY() + HEAD * em,
                box.getMaxX(),
                box.getY() + HEAD * em,
                TextRelativePainter.color("Classroom.picture.grid"),
                0.07);
        y += HEAD * em;
        for (Line each : lines) {
            if (each.glows()) {
                pen.fill(
                        new Rectangle2D.Double(
                                box.getX() + 0.15 * em, y - 0.58 * em, box.getWidth() - 0.3 * em, ROW * em),
                        TextRelativePainter.color("Classroom.picture.changed"));
            }
            Color color = each.glows() ? TextRelativePainter.color("Classroom.picture.onBytes") : each.color();
            pen.write(each.text(), color, 0.9, each.bold(), x, y, 0, room);
            if (each.event() != null) {
                Color thread = ThreadColors.of(each.event().track());
                pen.fill(new Ellipse2D.Double(box.getMaxX() - 0.9 * em, y - 0.25 * em, 0.5 * em, 0.5 * em), thread);
                Value value = each.event().value();
                if (value.type() == Value.ValueType.OBJECT) {
                    references.add(new Reference(
                            new Point2D.Double(box.getMaxX() - 0.65 * em, y),
                            of.process(),
                            (int) value.bits(),
                            thread));
                }
            }
            y += ROW * em;
        }
    }

    /** Paints an arrow to the title of an object's box, if that is displayed. */
    private void arrow(Reference of) {
        for (Map.Entry<MemoryObject, Rectangle2D> each : placed.entrySet()) {
            if (each.getKey().process() == of.process && each.getKey().object() == of.object && of.object != 0) {
                Rectangle2D to = each.getValue();
                double em = pen.em();
                boolean right = to.getX() > of.from.getX();
                double x = right ? to.getX() : to.getMaxX();
                double y = to.getY() + 0.7 * em;
                double way = right ? -em : em;
                pen.draw(
                        new CubicCurve2D.Double(
                                of.from.getX(),
                                of.from.getY(),
                                of.from.getX() + em,
                                of.from.getY(),
                                x + way,
                                y,
                                x + way * 0.3,
                                y),
                        TextRelativePainter.faded(of.color, 0.8),
                        0.1);
                Path2D head = new Path2D.Double();
                head.moveTo(x, y);
                head.lineTo(x + way * 0.6, y - 0.3 * em);
                head.lineTo(x + way * 0.6, y + 0.3 * em);
                head.closePath();
                pen.fill(head, of.color);
                return;
            }
        }
    }
}
