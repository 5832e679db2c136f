package classroom.metrics.bank;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds the accesses to the field {@code balance} of a process: a number, or an atomic object that holds one. */
final class Accesses {
    private static final String NAME = "balance";

    private final List<Access> found = new ArrayList<>();
    /** The sites that read or write the field as a number. */
    private final BitSet ofField;
    /** The identity of the object with the field, or of the atomic object; 0 until known, and for a static field. */
    private int object;

    private Accesses(ProcessTrace process) {
        ofField = process.sites()
                .numbers(site -> site.op() == Operation.FIELD && site.name().equals(NAME));
    }

    /** Returns the accesses in the order in which they were recorded. */
    static List<Access> in(ProcessTrace process) {
        Accesses accesses = new Accesses(process);
        for (ThreadTrace each : process.threads()) {
            accesses.find(each);
        }
        accesses.found.sort(Comparator.comparingLong(Access::time));
        return accesses.found;
    }

    private void find(ThreadTrace track) {
        int size = track.size();
        for (int event = 0; event < size; event++) {
            EventKind kind = track.kind(event);
            if (kind.isField() && ofField.get(track.site(event).number())) {
                field(track, event, kind, size);
            } else if (kind == EventKind.ATOMIC && object != 0 && track.object(event) == object) {
                atomic(track, event, size);
            }
        }
    }

    private void field(ThreadTrace track, int event, EventKind kind, int size) {
        Value value = track.value(event);
        int whose = track.object(event);
        if (value.type() == Value.ValueType.OBJECT) {
            object = (int) value.bits();
        } else if (value.type() == Value.ValueType.WHOLE && (object == 0 || object == whose)) {
            object = whose;
            add(track, event, kind.isWrite() ? Access.AccessKind.WRITE : Access.AccessKind.READ, value.bits(), size);
        }
    }

    private void atomic(ThreadTrace track, int event, int size) {
        String method = track.site(event).name();
        Value value = track.value(event);
        if (value.type() == Value.ValueType.WHOLE) {
            Access.AccessKind other = method.equals("set") ? Access.AccessKind.WRITE : Access.AccessKind.READ;
            Access.AccessKind kind = method.endsWith("AndGet") ? Access.AccessKind.ADD : other;
            add(track, event, kind, value.bits(), size);
        }
    }

    private void add(ThreadTrace track, int event, Access.AccessKind kind, long value, int size) {
        long before = event == 0 ? Long.MIN_VALUE : track.time(event - 1);
        long after = event + 1 < size ? track.time(event + 1) : ThreadTrace.NEVER;
        found.add(new Access(track, kind, value, track.time(event), before, after));
    }
}
