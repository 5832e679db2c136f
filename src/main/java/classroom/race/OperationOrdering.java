package classroom.race;

import classroom.trace.ThreadTrace;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;

/**
 * Applies operations that begin, end or fail, such as waits and tasks, to the clocks of threads. Used by one thread.
 */
final class OperationOrdering {
    private final SiteRoles roles;
    private final SyncClocks clocks;
    private final LockOrdering locks;
    private final ThreadOrdering threads;

    OperationOrdering(SiteRoles roles, SyncClocks clocks, LockOrdering locks, ThreadOrdering threads) {
        this.roles = roles;
        this.clocks = clocks;
        this.locks = locks;
        this.threads = threads;
    }

    /** Applies a call of the program's code within an operation of the JDK. */
    void called(ThreadProgress thread, ThreadTrace trace) {
        int within = thread.innermost();
        if (within != ThreadProgress.CALL) {
            clocks.acquire(SyncClocks.OBJECT, trace.object(within), thread);
        }
        thread.called();
        threads.beginsTask(thread);
    }

    /** Applies the return from such a call. */
    void returned(ThreadProgress thread, ThreadTrace trace) {
        thread.returned();
        int within = thread.innermost();
        if (within != ThreadProgress.CALL) {
            clocks.release(SyncClocks.OBJECT, trace.object(within), thread);
        }
        clocks.release(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread);
    }

    /** Applies the beginning of an operation. */
    void begins(ThreadProgress thread, ThreadTrace trace, int event, Site site) {
        thread.begins(event);
        int object = trace.object(event);
        if (site.op().locks()) {
            locks.wants(thread, trace, event);
        }
        switch (site.op()) {
            case WAIT:
            case AWAIT:
                clocks.release(SyncClocks.OBJECT, locks.lockOf(object), thread);
                break;
            case FUTURE:
            case EXIT:
                clocks.release(SyncClocks.GLOBAL, SyncClocks.SUBMITTED, thread);
                break;
            case HAND_OVER:
                clocks.release(SyncClocks.GLOBAL, SyncClocks.SUBMITTED, thread);
                if (roles.dependent) {
                    clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread);
                }
                break;
            case PUT:
            case TAKE:
            case OFFER:
            case POLL:
            case EXCHANGE:
            case BARRIER:
                clocks.release(SyncClocks.OBJECT, object, thread);
                break;
            case OUTPUT:
            case CONNECT:
                clocks.release(SyncClocks.GLOBAL, SyncClocks.BYTES, thread);
                break;
            default:
        }
    }

    /** Applies the end of an operation, and ends those that began in it. */
    void ends(ThreadProgress thread, ThreadTrace trace, int event, Site site) {
        for (int level = thread.depth() - 1; level >= 0 && thread.open(level) != ThreadProgress.CALL; level--) {
            int begun = thread.open(level);
            if (trace.site(begun).number() == site.number()) {
                thread.leaves(level);
                ended(thread, trace, event, site, begun);
                return;
            }
        }
    }

    private void ended(ThreadProgress thread, ThreadTrace trace, int event, Site site, int begun) {
        int object = trace.object(begun);
        switch (site.op()) {
            case MONITOR:
            case LOCK:
            case TRY_LOCK:
                locks.taken(thread, trace, begun, event, site);
                break;
            case WAIT:
            case AWAIT:
                clocks.acquire(SyncClocks.OBJECT, locks.lockOf(object), thread);
                break;
            case JOIN:
                threads.joins(thread, object, trace.time(event), site);
                break;
            case FUTURE:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread);
                break;
            case HAND_OVER:
                if (!roles.onlySubmits(site.number())) {
                    clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread);
                }
                break;
            case PUT:
            case TAKE:
            case OFFER:
            case POLL:
            case EXCHANGE:
            case BARRIER:
            case LATCH:
            case ACQUIRE:
            case TRY_ACQUIRE:
                if (trace.value(event).isYes()) {
                    clocks.acquire(SyncClocks.OBJECT, object, thread);
                }
                break;
            case INPUT:
            case ACCEPT:
            case SELECT:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.BYTES, thread);
                break;
            case PARK:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.UNPARKED, thread);
                break;
            case SHARED:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.INTERRUPTED, thread);
                break;
            default:
        }
    }

    /**
     * Ends the thread's innermost operation, if it is of the method that an event is in: it has thrown an exception.
     */
    void fails(ThreadProgress thread, ThreadTrace trace, int event) {
        int level = thread.depth() - 1;
        int begun = thread.innermost();
        if (begun == ThreadProgress.CALL) {
            return;
        }
        int site = trace.site(begun).number();
        if (roles.methodOf[site] == roles.methodOf[trace.site(event).number()]) {
            thread.leaves(level);
            int object = trace.object(begun);
            Operation op = trace.site(begun).op();
            if (op == Operation.WAIT || op == Operation.AWAIT) {
                clocks.acquire(SyncClocks.OBJECT, locks.lockOf(object), thread);
            } else if (op == Operation.FUTURE || op == Operation.HAND_OVER) {
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread);
            }
        }
    }
}
