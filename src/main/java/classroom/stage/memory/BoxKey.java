package classroom.stage.memory;

import classroom.trace.ProcessTrace;
import java.util.HashMap;
import java.util.Map;

/**
 * Names a box so that the next run of the same program has the same name for it: identities differ from run to run.
 *
 * @param process the place of its process in the trace, from 0
 * @param type    its class; empty for an array
 * @param number  the number among the objects of its class, from 1 in the order in which the picture met them; 0 for
 *                static fields
 */
record BoxKey(int process, String type, int number) {
    /** The keys of one trace's objects. An object keeps its key. Used on the event thread. */
    static final class BoxKeys {
        private final Map<ObjectKey, BoxKey> keys = new HashMap<>();
        private final Map<ObjectKey, Integer> counts = new HashMap<>();

        /** @param type the class, for static fields and for counts only */
        private record ObjectKey(ProcessTrace process, int object, String type) {}

        /** Returns the key of an object, which gets the next number of its class if it is met for the first time. */
        BoxKey of(MemoryObject object) {
            String type = object.isStatic() ? object.type() : "";
            return keys.computeIfAbsent(new ObjectKey(object.process(), object.object(), type), any -> {
                int number = object.isStatic()
                        ? 0
                        : counts.merge(new ObjectKey(object.process(), 0, object.type()), 1, Integer::sum);
                return new BoxKey(object.process().place(), object.type(), number);
            });
        }
    }
}
