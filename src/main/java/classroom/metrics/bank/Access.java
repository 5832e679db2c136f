package classroom.metrics.bank;

import classroom.trace.ThreadTrace;

/**
 * A thread reads or writes the balance.
 *
 * @param kind   how
 * @param value  what was read or written
 * @param time   when it was noted: a read after it happened, a write before
 * @param before when the thread's previous event was noted: a read didn't happen before
 * @param after  when its next event was noted: a write has happened by then; {@link ThreadTrace#NEVER} if there is none yet
 */
record Access(ThreadTrace track, AccessKind kind, long value, long time, long before, long after) {
    /** How a balance is used. */
    enum AccessKind {
        READ, WRITE,
        /** In one step. */
        ADD
    }
}
