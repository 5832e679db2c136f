package classroom.metrics.bank;

import classroom.trace.ThreadTrace;

/**
 * A read or write of the balance by a thread.
 *
 * @param kind   the kind of access
 * @param value  the value that was read or written
 * @param time   when it was recorded: a read after it happened, a write before
 * @param before when the thread's previous event was recorded: a read did not happen before
 * @param after  when the thread's next event was recorded: a write has happened by then; {@link ThreadTrace#NEVER} if
 *               there is none yet
 */
record Access(ThreadTrace track, AccessKind kind, long value, long time, long before, long after) {
    /** How the balance is accessed. */
    enum AccessKind {
        READ,
        WRITE,
        /** Atomically: a read and a write in one step. */
        ADD
    }
}
