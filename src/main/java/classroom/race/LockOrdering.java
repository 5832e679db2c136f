package classroom.race;

import classroom.trace.ThreadTrace;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import classroom.trace.format.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Applies events of monitors and locks to the clocks of threads. Used by one thread. */
final class LockOrdering {
    private final SyncClocks clocks;
    private final LockUse use;
    /** The lock that an object belongs to: that of a condition, or of the read or write half of a pair. */
    private final Map<Integer, Integer> lockOf = new HashMap<>();

    LockOrdering(List<ThreadTrace> threads, SyncClocks clocks) {
        this.clocks = clocks;
        use = new LockUse(threads);
    }

    /** Returns which threads took which locks. */
    LockUse use() {
        return use;
    }

    /** Notes that an object belongs to a lock. */
    void link(int object, int lock) {
        lockOf.put(object, lock);
    }

    /** Returns the lock that an object belongs to; the object itself if that is not known. */
    int lockOf(int object) {
        return lockOf.getOrDefault(object, object);
    }

    /** Applies an event at which a thread begins to wait for a lock. */
    void wants(ThreadProgress thread, ThreadTrace trace, int event) {
        String type = trace.value(event).text();
        use.wanted(lockOf(trace.object(event)), type == null ? "" : type, thread.number, event);
    }

    /**
     * Applies the end of an attempt to take a lock.
     *
     * @param begun the event at which it began
     * @param event the event at which it ended
     */
    void taken(ThreadProgress thread, ThreadTrace trace, int begun, int event, Site site) {
        if (failed(trace.value(event), site.op())) {
            return;
        }
        int lock = lockOf(trace.object(begun));
        boolean monitor = site.op() == Operation.MONITOR;
        boolean forReading = !monitor && isForReading(trace.value(begun).text(), site);
        clocks.acquire(SyncClocks.OBJECT, lock, thread);
        if (!forReading) {
            clocks.acquire(SyncClocks.READERS, lock, thread);
        }
        if (!monitor) {
            thread.holds(lock, forReading);
        }
    }

    /** Tells whether the result says that the lock was not taken; {@code StampedLock} gives 0 then. */
    private static boolean failed(Value result, Operation op) {
        boolean zero = result.type() == Value.ValueType.WHOLE && result.bits() == 0;
        return !result.isYes() || op == Operation.TRY_LOCK && zero;
    }

    private static boolean isForReading(String type, Site site) {
        return type != null && type.contains("ReadLock")
                || site.owner().endsWith("StampedLock")
                        && site.name().toLowerCase(Locale.ROOT).contains("readlock");
    }

    /** Applies the release of a monitor or lock. */
    void released(ThreadProgress thread, int object, boolean monitor) {
        int lock = lockOf(object);
        boolean forReading = !monitor && thread.releases(lock);
        clocks.release(forReading ? SyncClocks.READERS : SyncClocks.OBJECT, lock, thread);
    }
}
