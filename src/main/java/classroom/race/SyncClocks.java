package classroom.race;

import java.util.HashMap;
import java.util.Map;

/**
 * The clocks of the objects through which threads are ordered, by the object's identity and a role. Used by one thread.
 */
final class SyncClocks {
    /** The roles: an object, the readers of a read-write lock, a volatile field, and what has no object. */
    static final int OBJECT = 0;

    static final int READERS = 1;
    static final int FIELD = 2;
    static final int GLOBAL = 3;

    /** The numbers of {@link #GLOBAL}. */
    static final int SUBMITTED = 1;

    static final int COMPLETED = 2;
    static final int INTERRUPTED = 3;
    static final int COLLECTIONS = 4;
    static final int BYTES = 5;
    static final int UNPARKED = 6;

    /** The most elements of four bytes that all clocks together take. */
    private static final int MAX_INTS = 32 << 20;

    private final Map<Long, VectorClock> clocks = new HashMap<>();
    private int ints;

    /** Tells whether the clocks have reached their bound. */
    boolean isFull() {
        return ints > MAX_INTS;
    }

    /**
     * Makes what was released there happen before all that a thread does from now on.
     *
     * @param role   of the object
     * @param object its identity, or one of the numbers of {@link #GLOBAL}
     */
    void acquire(int role, int object, ThreadProgress thread) {
        VectorClock known = clocks.get(key(role, object));
        if (known != null) {
            ints += thread.clock.join(known);
        }
    }

    /** Makes all that a thread has done happen before what threads do that acquire it later. */
    void release(int role, int object, ThreadProgress thread) {
        ints += clocks.computeIfAbsent(key(role, object), key -> empty()).join(thread.clock) + thread.tick();
    }

    private VectorClock empty() {
        ints += VectorClock.EMPTY;
        return new VectorClock();
    }

    private static long key(int role, int object) {
        return (long) role << 32 | object & 0xffff_ffffL;
    }
}
