package classroom.trace;

import classroom.trace.format.EventKind;
import classroom.trace.format.Value;
import java.util.List;

/**
 * A thread of a deadlock.
 *
 * @param process  the process id
 * @param thread   the thread's name
 * @param lock     the lock that it waits for, as in {@code ReentrantLock@1f}: class and identity in the process
 * @param field    the static field that holds the lock, as in {@code first}; empty if unknown
 * @param line     the source line in which it waits; 0 if unknown
 * @param heldBy   the names of the threads that hold the lock
 * @param heldLine the source line in which the first of these acquired it; 0 if unknown
 */
public record DeadlockWait(
        long process, String thread, String lock, String field, int line, List<String> heldBy, int heldLine) {
    /** The maximum number of events that are searched for each thread, to limit the time. */
    private static final int MAX_EVENTS = 50_000;

    public DeadlockWait {
        heldBy = List.copyOf(heldBy);
    }

    /** Returns the lock's name for readers: its field if known, else its class and identity. */
    public String name() {
        return field.isEmpty() ? lock.substring(lock.lastIndexOf('.') + 1) : field;
    }

    /**
     * Describes a thread of a snapshot.
     *
     * @param time the time of the snapshot, in ns of the run's clock
     */
    static DeadlockWait of(ThreadSnapshot thread, long time) {
        LockRef lock = thread.wanted();
        ThreadTrace holder = thread.holders().get(0);
        return new DeadlockWait(
                thread.track().process().pid(),
                thread.track().name(),
                lock.toString(),
                field(thread.track().process(), lock),
                thread.operation().line(),
                thread.holders().stream().map(ThreadTrace::name).toList(),
                gotLine(holder, lock, time));
    }

    /** Returns the source line in which a thread acquired a lock that it holds at a time; 0 if not found. */
    public static int gotLine(ThreadTrace holder, LockRef lock, long time) {
        int last = holder.indexAt(time);
        for (int i = last; i >= 0 && last - i < MAX_EVENTS; i--) {
            if (holder.kind(i) == EventKind.BEGIN && holder.site(i).op().locks() && holder.object(i) == lock.object()) {
                return holder.site(i).line();
            }
        }
        return 0;
    }

    /** Returns the first static field of a process that the lock was stored in; empty if not found. */
    public static String field(ProcessTrace process, LockRef lock) {
        for (ThreadTrace each : process.threads()) {
            int count = Math.min(each.size(), MAX_EVENTS);
            for (int i = 0; i < count; i++) {
                if (each.kind(i) == EventKind.WRITE_STATIC
                        && each.value(i).type() == Value.ValueType.OBJECT
                        && (int) each.value(i).bits() == lock.object()) {
                    return each.site(i).name();
                }
            }
        }
        return "";
    }
}
