package classroom.race;

import java.util.HashMap;
import java.util.Map;

/** What was done last to each object that orders threads, by the object's identity and a role. Used by one thread. */
final class SyncClocks {
    /** An object's own role, and that of its readers, of volatile fields, and of all that has no object. */
    static final int OBJECT = 0;
    static final int READERS = 1;
    static final int FIELD = 2;
    static final int GLOBAL = 3;

    /** What {@link #GLOBAL} has. */
    static final int SUBMITTED = 1;
    static final int COMPLETED = 2;
    static final int INTERRUPTED = 3;
    static final int COLLECTIONS = 4;
    static final int BYTES = 5;
    static final int UNPARKED = 6;

    /** So many ints may all clocks have together. */
    private static final int MAX_INTS = 32 << 20;

    private final Map<Long, VectorClock> clocks = new HashMap<>();
    private int ints;

    /** Whether there is no room for more. */
    boolean isFull() {
        return ints > MAX_INTS;
    }

    /** The thread has seen what was done before. */
    void acquire(int role, int object, VectorClock thread) {
        VectorClock known = clocks.get(key(role, object));
        if (known != null) {
            ints += thread.join(known);
        }
    }

    /** Others will see what the thread has done. */
    void release(int role, int object, VectorClock thread) {
        ints += clocks.computeIfAbsent(key(role, object), key -> new VectorClock()).join(thread);
    }

    private static long key(int role, int object) {
        return (long) role << 32 | object & 0xffff_ffffL;
    }
}
