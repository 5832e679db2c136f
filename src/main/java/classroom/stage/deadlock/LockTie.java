package classroom.stage.deadlock;

import classroom.trace.DeadlockWait;
import classroom.trace.LockRef;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.format.ThreadState;

/**
 * The relation of a thread to a lock at a time.
 *
 * @param holds the line at which it acquired the lock; 0 if it does not hold it
 * @param wants the line at which it waits for the lock; 0 if it does not
 */
record LockTie(int holds, int wants) {
    private static final LockTie NONE = new LockTie(0, 0);

    /**
     * Returns the relation in a state of the run.
     *
     * @param lock null if unknown
     */
    static LockTie of(Snapshot moment, ThreadTrace thread, LockRef lock) {
        ThreadSnapshot of = moment.thread(thread);
        if (of == null || lock == null || of.state() == ThreadState.ENDED) {
            return NONE;
        }
        boolean holds = of.held().stream().anyMatch(each -> each.object() == lock.object());
        boolean wants =
                of.wanted() != null && of.wanted().object() == lock.object() && of.state() == ThreadState.BLOCKED;
        return new LockTie(
                holds ? DeadlockWait.gotLine(thread, lock, moment.time()) : 0,
                wants && !holds ? of.operation().line() : 0);
    }

    /** Whether the thread neither holds the lock nor waits for it. */
    boolean isNone() {
        return equals(NONE);
    }
}
