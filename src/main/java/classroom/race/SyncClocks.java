package classroom.race;

import java.util.HashMap;
import java.util.Map;

/** The clocks of the objects that order threads, by the object's identity and a role. Used by one thread. */
final class SyncClocks {
    /**
     * The role of the object itself; further ones are its readers, volatile fields, and everything without an object.
     */
    static final int OBJECT = 0;
    static final int READERS = 1;
    static final int FIELD = 2;
    static final int GLOBAL = 3;

    /** An object of the role {@link #GLOBAL}. */
    static final int SUBMITTED = 1;
    static final int COMPLETED = 2;
    static final int INTERRUPTED = 3;
    static final int COLLECTIONS = 4;
    static final int BYTES = 5;
    static final int UNPARKED = 6;

    /** The maximum total size of all clocks, in ints. */
    private static final int MAX_INTS = 32 << 20;

    private final Map<Long, VectorClock> clocks = new HashMap<>();
    private int ints;

    /** Whether the maximum size is reached. */
    boolean isFull() {
        return ints > MAX_INTS;
    }

    /** Makes a thread see what was done before on an object. */
    void acquire(int role, int object, VectorClock thread) {
        VectorClock known = clocks.get(key(role, object));
        if (known != null) {
            ints += thread.join(known);
        }
    }

    /** Makes other threads see what the thread has done, after they acquire the object. */
    void release(int role, int object, VectorClock thread) {
        ints += clocks.computeIfAbsent(key(role, object), key -> new VectorClock()).join(thread);
    }

    private static long key(int role, int object) {
        return (long) role << 32 | object & 0xffff_ffffL;
    }
}
