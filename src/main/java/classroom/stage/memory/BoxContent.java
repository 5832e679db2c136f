package classroom.stage.memory;

import classroom.text.Texts;
import classroom.trace.FieldKey;
import classroom.trace.LockRef;
import classroom.trace.ThreadSnapshot;
import classroom.trace.TraceEvent;
import classroom.trace.format.Value;
import classroom.trace.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a box contains, in the current language.
 *
 * @param title  the name of the object
 * @param cells  the known elements of an array, in the order of their indexes
 * @param rows   the known fields, and who holds and wants the lock
 * @param owners the threads that hold its lock
 * @param queue  the threads that wait for its lock
 */
record BoxContent(
        String title, List<Cell> cells, List<Row> rows, List<ThreadSnapshot> owners, List<ThreadSnapshot> queue) {
    /** The maximum number of fields. */
    static final int MAX_ROWS = 6;
    /** The maximum number of elements. */
    static final int MAX_CELLS = 24;

    private static final int MAX_NAMES = 4;

    /** What a row tells. */
    enum RowKind {
        FIELD,
        MORE,
        OWNER,
        QUEUE
    }

    /**
     * A line of text.
     *
     * @param event the access that tells a field's value; else null
     * @param glows whether that is the newest write
     */
    record Row(RowKind kind, String text, TraceEvent event, boolean glows) {}

    /** An element of an array; see {@link Row}. */
    record Cell(int index, String value, TraceEvent event, boolean glows) {}

    /** @param newest the newest write to any object, which is always among the shown fields; may be null */
    static BoxContent of(MemoryObject object, MemoryMoment moment, TraceEvent newest) {
        List<FieldKey> known = new ArrayList<>();
        List<TraceEvent> events = new ArrayList<>();
        int most = object.isArray() ? MAX_CELLS : MAX_ROWS;
        int count = 0;
        for (FieldKey field : object.fields()) {
            TraceEvent event = moment.event(field);
            if (event == null) {
                continue;
            }
            count++;
            if (known.size() == most && MemoryMoment.same(event, newest)) {
                known.remove(most - 1);
                events.remove(most - 1);
            }
            if (known.size() < most) {
                known.add(field);
                events.add(event);
            }
        }
        List<Cell> cells = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            TraceEvent event = events.get(i);
            boolean glows = MemoryMoment.same(event, newest);
            if (object.isArray()) {
                cells.add(new Cell(known.get(i).index(), event.value().toString(), event, glows));
            } else {
                String sign = event.value().type() == Value.ValueType.OBJECT ? " → " : " = ";
                String text = VisibleText.line(known.get(i).name()) + sign + event.value();
                rows.add(new Row(RowKind.FIELD, text, event, glows));
            }
        }
        if (count > most) {
            rows.add(new Row(RowKind.MORE, Texts.text("memory.fields.more", count - most), null, false));
        }
        List<ThreadSnapshot> owners = moment.owners(object);
        List<ThreadSnapshot> queue = moment.queue(object);
        if (!owners.isEmpty()) {
            rows.add(new Row(RowKind.OWNER, Texts.text("memory.owner", names(owners, moment.at())), null, false));
        }
        if (!queue.isEmpty()) {
            rows.add(new Row(RowKind.QUEUE, Texts.text("memory.queue", names(queue, moment.at())), null, false));
        }
        return new BoxContent(title(object, moment.names()), cells, rows, owners, queue);
    }

    private static String names(List<ThreadSnapshot> threads, long at) {
        return threads.stream()
                        .limit(MAX_NAMES)
                        .map(each -> CardText.name(each, at))
                        .collect(Collectors.joining(", "))
                + (threads.size() > MAX_NAMES ? " … (" + threads.size() + ")" : "");
    }

    /** Returns the name of an object. */
    static String title(MemoryObject of, LockNames names) {
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
}
