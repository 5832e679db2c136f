package classroom.stage.memory;

import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects and static fields that a run has accessed, those accessed by several threads first. Grows with its trace.
 */
final class TouchedObjects {
    /** The maximum number of fields examined. */
    private static final int MAX_FIELDS = 600;
    /** The maximum number of events of a thread that are examined to find out who accessed what. */
    private static final int MAX_EVENTS = 20_000;

    private final Trace trace;
    private final Map<ObjectKey, ThreadTrace> first = new HashMap<>();
    private final Map<ObjectKey, Boolean> shared = new HashMap<>();
    private final Map<ThreadTrace, Integer> seen = new HashMap<>();

    /** @param owner the class, for static fields only */
    private record ObjectKey(ProcessTrace process, int object, String owner) {
        static ObjectKey of(FieldKey field) {
            return new ObjectKey(field.process(), field.object(), field.object() == 0 ? field.owner() : "");
        }
    }

    TouchedObjects(Trace trace) {
        this.trace = trace;
    }

    /** Returns the objects known so far. */
    List<MemoryObject> objects() {
        trace.threads().forEach(this::look);
        Map<ObjectKey, List<FieldKey>> fields = new LinkedHashMap<>();
        for (ProcessTrace process : trace.processes()) {
            for (FieldKey each : trace.fields(process, MAX_FIELDS)) {
                fields.computeIfAbsent(ObjectKey.of(each), key -> new ArrayList<>())
                        .add(each);
            }
        }
        List<MemoryObject> objects = new ArrayList<>();
        fields.forEach((key, of) -> {
            if (of.get(0).isElement()) {
                of.sort(Comparator.comparingInt(FieldKey::index));
            }
            objects.add(new MemoryObject(
                    key.process, key.object, of.get(0).owner(), List.copyOf(of), shared.containsKey(key) ? 2 : 1));
        });
        objects.sort(Comparator.comparingInt((MemoryObject each) -> -each.threads()));
        return objects;
    }

    private void look(ThreadTrace track) {
        int from = seen.getOrDefault(track, 0);
        int to = Math.min(track.size(), MAX_EVENTS);
        for (int i = from; i < to; i++) {
            EventKind kind = track.kind(i);
            Operation op = track.site(i).op();
            if (kind != EventKind.LINE && (op == Operation.FIELD || op == Operation.ELEMENT)) {
                int object = track.object(i);
                ObjectKey key = new ObjectKey(
                        track.process(), object, object == 0 ? track.site(i).owner() : "");
                ThreadTrace before = first.putIfAbsent(key, track);
                if (before != null && before != track) {
                    shared.put(key, true);
                }
            }
        }
        seen.put(track, to);
    }
}
