package classroom.stage.memory;

import classroom.trace.FieldKey;
import classroom.trace.LockRef;
import classroom.trace.ProcessTrace;
import java.util.List;

/**
 * An object, an array, or the static fields of a class, as far as a run has accessed them.
 *
 * @param process the process it belongs to
 * @param object  its identity in the process; 0 for static fields
 * @param type    its class, as far as its fields or its lock tell it; empty for an array
 * @param fields  the known fields or elements
 * @param threads the number of threads that accessed it: 1, or 2 for more than one
 */
record MemoryObject(ProcessTrace process, int object, String type, List<FieldKey> fields, int threads) {
    boolean isStatic() {
        return object == 0;
    }

    boolean isArray() {
        return !fields.isEmpty() && fields.get(0).isElement();
    }

    /** Whether a lock is this object or this object's monitor. */
    boolean is(ProcessTrace of, LockRef lock) {
        return process == of && object != 0 && object == lock.object();
    }
}
