package classroom.trace;

import java.util.List;

/**
 * A thread of a deadlock, which will never go on.
 *
 * @param process  the number of its process
 * @param thread   its name
 * @param lock     what it waits for, as in {@code ReentrantLock@1f}: its class and its identity in the process
 * @param field    the static field that holds the lock, as in {@code first}; empty if none is known
 * @param line     in which line of the source it waits; 0 if that is not known
 * @param heldBy   the names of those that hold the lock
 * @param heldLine in which line the first of them got it; 0 if that is not known
 */
public record DeadlockWait(long process, String thread, String lock, String field, int line, List<String> heldBy, int heldLine) {
    /** So many events of a thread are looked through, at the most: an answer that takes long is no use. */
    private static final int MAX_EVENTS = 50_000;

    public DeadlockWait {
        heldBy = List.copyOf(heldBy);
    }

    /** What a lock is called for readers: by its field where that is known, else by its class and identity. */
    public String name() {
        return field.isEmpty() ? lock.substring(lock.lastIndexOf('.') + 1) : field;
    }

    /**
     * A thread as a trace knows it.
     *
     * @param time of the snapshot, in ns of the run's clock
     */
    static DeadlockWait of(ThreadSnapshot thread, long time) {
        LockRef lock = thread.wanted();
        ThreadTrace holder = thread.holders().get(0);
        return new DeadlockWait(thread.track().process().pid(), thread.track().name(), lock.toString(), field(thread.track().process(), lock),
                thread.operation().line(), thread.holders().stream().map(ThreadTrace::name).toList(), gotLine(holder, lock, time));
    }

    /** The line in which a thread got a lock that it holds at a time; 0 if it isn't found. */
    public static int gotLine(ThreadTrace holder, LockRef lock, long time) {
        int last = holder.indexAt(time);
        for (int i = last; i >= 0 && last - i < MAX_EVENTS; i--) {
            if (holder.kind(i) == EventKind.BEGIN && holder.site(i).op().locks() && holder.object(i) == lock.object()) {
                return holder.site(i).line();
            }
        }
        return 0;
    }

    /** The static field of a process that a lock was put into first; empty if it isn't found. */
    public static String field(ProcessTrace process, LockRef lock) {
        for (ThreadTrace each : process.threads()) {
            int count = Math.min(each.size(), MAX_EVENTS);
            for (int i = 0; i < count; i++) {
                if (each.kind(i) == EventKind.WRITE_STATIC && each.value(i).type() == Value.ValueType.OBJECT
                        && (int) each.value(i).bits() == lock.object()) {
                    return each.site(i).name();
                }
            }
        }
        return "";
    }
}
