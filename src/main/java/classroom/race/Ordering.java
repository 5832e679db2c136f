package classroom.race;

import classroom.race.SiteRoles.SiteRole;
import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import java.util.List;

/**
 * Applies every event that is no access of a plain field to the clocks of threads: what a thread has done becomes known
 * to others, or what others have done becomes known to it. Used by one thread.
 */
final class Ordering {
    private final SiteRoles roles;
    private final SyncClocks clocks;
    private final LockOrdering locks;
    private final ThreadOrdering threads;
    private final InitializerOrdering initializers;
    private final OperationOrdering operations;

    /**
     * @param traces the threads of a process
     * @param all    their progress, in the same order
     */
    Ordering(List<ThreadTrace> traces, List<ThreadProgress> all, SiteRoles roles, SyncClocks clocks) {
        this.roles = roles;
        this.clocks = clocks;
        locks = new LockOrdering(traces, clocks);
        threads = new ThreadOrdering(traces, all, roles, clocks);
        initializers = new InitializerOrdering(roles);
        operations = new OperationOrdering(roles, clocks, locks, threads);
    }

    /** Returns which threads took which locks. */
    LockUse lockUse() {
        return locks.use();
    }

    /**
     * Applies an event of a kind that is written after what it tells of, before the thread's other events at that time:
     * what the thread has done up to here happens before it.
     *
     * @param next the thread's next event
     */
    void ahead(ThreadProgress thread, ThreadTrace trace, int next) {
        EventKind kind = trace.kind(next);
        switch (kind) {
            case STARTED:
                threads.starts(thread, trace, next);
                break;
            case ATOMIC:
                clocks.release(SyncClocks.OBJECT, trace.object(next), thread);
                break;
            case DID:
                Operation op = trace.site(next).op();
                if (op == Operation.SHARED) {
                    clocks.release(SyncClocks.OBJECT, trace.object(next), thread);
                    clocks.release(SyncClocks.GLOBAL, SyncClocks.COLLECTIONS, thread);
                } else if (op == Operation.MONITOR_EXIT) {
                    clocks.release(SyncClocks.OBJECT, trace.object(next), thread);
                }
                break;
            default:
        }
    }

    /**
     * Applies the beginning of a line. An operation of the same method that has not ended was ended by an exception.
     */
    void line(ThreadProgress thread, ThreadTrace trace, int event) {
        if (thread.depth() > 0) {
            operations.fails(thread, trace, event);
        }
        initializers.runs(thread, trace.site(event).number());
    }

    /**
     * Applies an access of a field, as a use of classes.
     *
     * @param ofClass whether the field is static
     */
    void uses(ThreadProgress thread, Site site, boolean ofClass) {
        initializers.runs(thread, site.number());
        if (ofClass) {
            initializers.usesOwner(thread, site);
        }
    }

    /** Applies an access of a volatile field. */
    void ofVolatile(ThreadProgress thread, int variable, boolean write) {
        if (write) {
            clocks.release(SyncClocks.FIELD, variable, thread);
        }
        clocks.acquire(SyncClocks.FIELD, variable, thread);
    }

    /** Applies any other event. */
    void take(ThreadProgress thread, ThreadTrace trace, int event, EventKind kind, Site site) {
        switch (kind) {
            case SEEN:
                threads.seen(thread, trace);
                break;
            case STARTED:
                threads.starts(thread, trace, event);
                break;
            case LINK:
                locks.link(trace.object(event), (int) trace.other(event));
                break;
            case BEGIN:
                operations.begins(thread, trace, event, site);
                break;
            case END:
                operations.ends(thread, trace, event, site);
                break;
            case THROWN:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.INTERRUPTED, thread);
                operations.fails(thread, trace, event);
                break;
            case DID:
                did(thread, trace, event, site);
                break;
            case ATOMIC:
                atomic(thread, trace, event, site);
                break;
            case BACK:
                threads.enters(thread, trace);
                break;
            case AWAY:
                clocks.release(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread);
                break;
            case CALLED:
                operations.called(thread, trace);
                break;
            case RETURNED:
                operations.returned(thread, trace);
                break;
            default:
        }
    }

    /** Applies an operation that is one event. */
    private void did(ThreadProgress thread, ThreadTrace trace, int event, Site site) {
        int object = trace.object(event);
        switch (site.op()) {
            case MONITOR_EXIT:
                locks.released(thread, object, true);
                break;
            case UNLOCK:
                locks.released(thread, object, false);
                break;
            case RELEASE:
            case COUNT_DOWN:
                clocks.release(SyncClocks.OBJECT, object, thread);
                break;
            case COMPLETE:
                clocks.release(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread);
                break;
            case UNPARK:
                clocks.release(SyncClocks.GLOBAL, SyncClocks.UNPARKED, thread);
                break;
            case CLASS_INIT_END:
                initializers.ends(thread, site);
                break;
            case SHARED:
                shared(thread, trace, event, roles.role(site.number()));
                break;
            default:
        }
    }

    /** Applies a call on an object that several threads use. */
    private void shared(ThreadProgress thread, ThreadTrace trace, int event, SiteRole role) {
        switch (role) {
            case INTERRUPT:
                clocks.release(SyncClocks.GLOBAL, SyncClocks.INTERRUPTED, thread);
                break;
            case TASK_STATE:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread);
                break;
            case ITERATOR:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COLLECTIONS, thread);
                break;
            default:
                clocks.acquire(SyncClocks.OBJECT, trace.object(event), thread);
                clocks.release(SyncClocks.OBJECT, trace.object(event), thread);
        }
    }

    /** Applies the use of an atomic object. */
    private void atomic(ThreadProgress thread, ThreadTrace trace, int event, Site site) {
        int object = trace.object(event);
        if (site.op() == Operation.SHARED) {
            state(thread, trace, event, roles.role(site.number()));
        }
        clocks.acquire(SyncClocks.OBJECT, object, thread);
        clocks.release(SyncClocks.OBJECT, object, thread);
    }

    /** Applies a look at the state of a thread or lock. */
    private void state(ThreadProgress thread, ThreadTrace trace, int event, SiteRole role) {
        switch (role) {
            case IS_INTERRUPTED:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.INTERRUPTED, thread);
                break;
            case IS_ALIVE:
                threads.looksAt(thread, trace.object(event), trace.time(event));
                break;
            case OPTIMISTIC:
                thread.optimistic = true;
                break;
            case VALIDATE:
                thread.optimistic = false;
                break;
            default:
        }
    }
}
