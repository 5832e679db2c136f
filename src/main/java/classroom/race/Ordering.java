package classroom.race;

import classroom.race.SiteRoles.SiteRole;
import classroom.trace.EventKind;
import classroom.trace.Operation;
import classroom.trace.Site;
import classroom.trace.ThreadTrace;
import classroom.trace.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Determines which events order threads, apart from accesses of fields. Used by one thread. */
final class Ordering {
    private static final String WINDOW_THREAD = "AWT-EventQueue";

    private final List<ThreadTrace> threads;
    private final List<ThreadProgress> all;
    private final SiteRoles roles;
    private final SyncClocks clocks;
    private final LockUse locks;
    /** The index of a thread by its id, and by its identity as an object. */
    private final Map<Long, Integer> byId = new HashMap<>();
    private final Map<Integer, Integer> byObject = new HashMap<>();
    /** The object that another one stands for: the lock of a condition, the pair of a read or write lock. */
    private final Map<Integer, Integer> behind = new HashMap<>();
    /** The clock at the end of a class's initialization, by the class's number. */
    private final Map<Integer, VectorClock> initialized = new HashMap<>();

    /** Whether the first thread has begun, which no other thread has started. */
    private boolean begun;

    Ordering(List<ThreadTrace> threads, List<ThreadProgress> all, SiteRoles roles, SyncClocks clocks) {
        this.threads = threads;
        this.all = all;
        this.roles = roles;
        this.clocks = clocks;
        locks = new LockUse(threads);
        for (int i = 0; i < threads.size(); i++) {
            byId.put(threads.get(i).id(), i);
        }
    }

    LockUse locks() {
        return locks;
    }

    /** Processes what happens before the thread's next event, which is recorded after its effect. */
    void ahead(ThreadProgress thread, ThreadTrace track, int next) {
        EventKind kind = track.kind(next);
        switch (kind) {
            case STARTED:
                starts(thread, track, next);
                break;
            case ATOMIC:
                release(thread, SyncClocks.OBJECT, track.object(next));
                break;
            case DID:
                Operation op = track.site(next).op();
                if (op == Operation.SHARED) {
                    release(thread, SyncClocks.OBJECT, track.object(next));
                    release(thread, SyncClocks.GLOBAL, SyncClocks.COLLECTIONS);
                } else if (op == Operation.MONITOR_EXIT) {
                    release(thread, SyncClocks.OBJECT, track.object(next));
                }
                break;
            default:
        }
    }

    /** Processes a line event: an operation of the same method has ended by an exception. */
    void line(ThreadProgress thread, ThreadTrace track, int event) {
        if (thread.depth() > 0) {
            fails(thread, track, event);
        }
        if (!initialized.isEmpty()) {
            seesInitializer(thread, roles.classOf[track.site(event).number()]);
        }
    }

    /** Processes the use of a class: the thread's own code, or a static field of another class. */
    void uses(ThreadProgress thread, Site site, boolean ofClass) {
        if (!initialized.isEmpty()) {
            seesInitializer(thread, roles.classOf[site.number()]);
            if (ofClass) {
                seesInitializer(thread, roles.numberOf(site.owner()));
            }
        }
    }

    void ofVolatile(ThreadProgress thread, int variable, boolean write) {
        if (write) {
            release(thread, SyncClocks.FIELD, variable);
        }
        clocks.acquire(SyncClocks.FIELD, variable, thread.clock);
    }

    void take(ThreadProgress thread, ThreadTrace track, int event, EventKind kind, Site site) {
        switch (kind) {
            case SEEN:
                if (!thread.begun && begun) {
                    comes(thread, track);
                }
                thread.begun = true;
                begun = true;
                break;
            case STARTED:
                starts(thread, track, event);
                break;
            case LINK:
                behind.put(track.object(event), (int) track.other(event));
                break;
            case BEGIN:
                thread.begins(event);
                begins(thread, track, event, site);
                break;
            case END:
                ends(thread, track, event, site);
                break;
            case THROWN:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.INTERRUPTED, thread.clock);
                fails(thread, track, event);
                break;
            case DID:
                did(thread, track, event, site);
                break;
            case ATOMIC:
                atomic(thread, track, event, site);
                break;
            case BACK:
                comes(thread, track);
                break;
            case AWAY:
                release(thread, SyncClocks.GLOBAL, SyncClocks.COMPLETED);
                break;
            case CALLED:
                called(thread, track);
                break;
            case RETURNED:
                returned(thread, track);
                break;
            default:
        }
    }

    private void release(ThreadProgress thread, int role, int object) {
        clocks.release(role, object, thread.clock);
        thread.tick();
    }

    private void starts(ThreadProgress thread, ThreadTrace track, int event) {
        Integer started = byId.get(track.other(event));
        if (started != null) {
            ThreadProgress other = all.get(started);
            other.clock.join(thread.clock);
            other.begun = true;
            byObject.put(track.object(event), started);
        }
        thread.tick();
    }

    /** Processes a call of the program's code by the JDK, on a thread that it has started or kept. */
    private void comes(ThreadProgress thread, ThreadTrace track) {
        if (!roles.handsOver || track.name().startsWith(WINDOW_THREAD)) {
            // The cause is unknown: everything that was done so far counts.
            all.forEach(each -> thread.clock.join(each.clock));
            all.forEach(ThreadProgress::tick);
            return;
        }
        clocks.acquire(SyncClocks.GLOBAL, SyncClocks.SUBMITTED, thread.clock);
        if (roles.dependent) {
            clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread.clock);
        }
    }

    private void called(ThreadProgress thread, ThreadTrace track) {
        int within = thread.innermost();
        if (within != ThreadProgress.CALL) {
            clocks.acquire(SyncClocks.OBJECT, track.object(within), thread.clock);
        }
        thread.called();
        clocks.acquire(SyncClocks.GLOBAL, SyncClocks.SUBMITTED, thread.clock);
        if (roles.dependent) {
            clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread.clock);
        }
    }

    private void returned(ThreadProgress thread, ThreadTrace track) {
        thread.returned();
        int within = thread.innermost();
        if (within != ThreadProgress.CALL) {
            release(thread, SyncClocks.OBJECT, track.object(within));
        }
        release(thread, SyncClocks.GLOBAL, SyncClocks.COMPLETED);
    }

    private void begins(ThreadProgress thread, ThreadTrace track, int event, Site site) {
        int object = track.object(event);
        if (site.op().locks()) {
            String type = track.value(event).text();
            locks.wanted(behind.getOrDefault(object, object), type == null ? "" : type, thread.number, event);
        }
        switch (site.op()) {
            case WAIT:
            case AWAIT:
                release(thread, SyncClocks.OBJECT, behind.getOrDefault(object, object));
                break;
            case FUTURE:
            case EXIT:
                release(thread, SyncClocks.GLOBAL, SyncClocks.SUBMITTED);
                break;
            case HAND_OVER:
                release(thread, SyncClocks.GLOBAL, SyncClocks.SUBMITTED);
                if (roles.dependent) {
                    clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread.clock);
                }
                break;
            case PUT:
            case TAKE:
            case OFFER:
            case POLL:
            case EXCHANGE:
            case BARRIER:
                release(thread, SyncClocks.OBJECT, object);
                break;
            case OUTPUT:
            case CONNECT:
                release(thread, SyncClocks.GLOBAL, SyncClocks.BYTES);
                break;
            default:
        }
    }

    private void ends(ThreadProgress thread, ThreadTrace track, int event, Site site) {
        for (int level = thread.depth() - 1; level >= 0 && thread.open(level) != ThreadProgress.CALL; level--) {
            int begun = thread.open(level);
            if (track.site(begun).number() == site.number()) {
                thread.leaves(level);
                ended(thread, track, event, site, begun);
                return;
            }
        }
    }

    private void ended(ThreadProgress thread, ThreadTrace track, int event, Site site, int begun) {
        int object = track.object(begun);
        switch (site.op()) {
            case MONITOR:
            case LOCK:
            case TRY_LOCK:
                Value result = track.value(event);
                boolean failed = !result.isYes() || site.op() == Operation.TRY_LOCK && result.type() == Value.ValueType.WHOLE && result.bits() == 0;
                if (!failed) {
                    locked(thread, track, begun, site);
                }
                break;
            case WAIT:
            case AWAIT:
                clocks.acquire(SyncClocks.OBJECT, behind.getOrDefault(object, object), thread.clock);
                break;
            case JOIN:
                joins(thread, object, track.time(event), site);
                break;
            case FUTURE:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread.clock);
                break;
            case HAND_OVER:
                if (!roles.onlyGives(site.number())) {
                    clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread.clock);
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
                if (track.value(event).isYes()) {
                    clocks.acquire(SyncClocks.OBJECT, object, thread.clock);
                }
                break;
            case INPUT:
            case ACCEPT:
            case SELECT:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.BYTES, thread.clock);
                break;
            case PARK:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.UNPARKED, thread.clock);
                break;
            case SHARED:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.INTERRUPTED, thread.clock);
                break;
            default:
        }
    }

    /** Processes the end of the innermost operation by an exception, if it belongs to the same method. */
    private void fails(ThreadProgress thread, ThreadTrace track, int event) {
        int level = thread.depth() - 1;
        int begun = thread.innermost();
        if (begun == ThreadProgress.CALL) {
            return;
        }
        int site = track.site(begun).number();
        if (roles.methodOf[site] == roles.methodOf[track.site(event).number()]) {
            thread.leaves(level);
            int object = track.object(begun);
            Operation op = track.site(begun).op();
            if (op == Operation.WAIT || op == Operation.AWAIT) {
                clocks.acquire(SyncClocks.OBJECT, behind.getOrDefault(object, object), thread.clock);
            } else if (op == Operation.FUTURE || op == Operation.HAND_OVER) {
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread.clock);
            }
        }
    }

    private void locked(ThreadProgress thread, ThreadTrace track, int begun, Site site) {
        int object = track.object(begun);
        int lock = behind.getOrDefault(object, object);
        String type = track.value(begun).text();
        boolean reads = site.op() != Operation.MONITOR && (type != null && type.contains("ReadLock")
                || site.owner().endsWith("StampedLock") && site.name().toLowerCase(java.util.Locale.ROOT).contains("readlock"));
        clocks.acquire(SyncClocks.OBJECT, lock, thread.clock);
        if (!reads) {
            clocks.acquire(SyncClocks.READERS, lock, thread.clock);
        }
        if (site.op() != Operation.MONITOR) {
            thread.got(lock, reads);
        }
    }

    private void unlocks(ThreadProgress thread, int object, boolean monitor) {
        int lock = behind.getOrDefault(object, object);
        boolean reads = !monitor && thread.released(lock);
        release(thread, reads ? SyncClocks.READERS : SyncClocks.OBJECT, lock);
    }

    /** Processes the end of a wait for another thread's end; if it is unknown for which, for all that have ended. */
    private void joins(ThreadProgress thread, int object, long time, Site site) {
        Integer joined = byObject.get(object);
        for (int i = 0; i < all.size(); i++) {
            boolean over = threads.get(i).endedAt() <= time || joined != null && !site.descriptor().contains("J") && !site.descriptor().contains("Duration");
            if ((joined == null || joined == i) && i != thread.number && over) {
                thread.clock.join(all.get(i).clock);
            }
        }
    }

    private void did(ThreadProgress thread, ThreadTrace track, int event, Site site) {
        int object = track.object(event);
        switch (site.op()) {
            case MONITOR_EXIT:
                unlocks(thread, object, true);
                break;
            case UNLOCK:
                unlocks(thread, object, false);
                break;
            case RELEASE:
            case COUNT_DOWN:
                release(thread, SyncClocks.OBJECT, object);
                break;
            case COMPLETE:
                release(thread, SyncClocks.GLOBAL, SyncClocks.COMPLETED);
                break;
            case UNPARK:
                release(thread, SyncClocks.GLOBAL, SyncClocks.UNPARKED);
                break;
            case CLASS_INIT_END:
                initialized.computeIfAbsent(roles.classOf[site.number()], key -> new VectorClock()).join(thread.clock);
                thread.tick();
                break;
            case SHARED:
                shared(thread, track, event, roles.role(site.number()));
                break;
            default:
        }
    }

    private void shared(ThreadProgress thread, ThreadTrace track, int event, SiteRole role) {
        switch (role) {
            case INTERRUPT:
                release(thread, SyncClocks.GLOBAL, SyncClocks.INTERRUPTED);
                break;
            case TASK_STATE:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread.clock);
                break;
            case ITERATOR:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COLLECTIONS, thread.clock);
                break;
            default:
                clocks.acquire(SyncClocks.OBJECT, track.object(event), thread.clock);
                release(thread, SyncClocks.OBJECT, track.object(event));
        }
    }

    private void atomic(ThreadProgress thread, ThreadTrace track, int event, Site site) {
        int object = track.object(event);
        if (site.op() == Operation.SHARED) {
            state(thread, track, event, roles.role(site.number()));
        }
        clocks.acquire(SyncClocks.OBJECT, object, thread.clock);
        release(thread, SyncClocks.OBJECT, object);
    }

    /** Processes a query of a thread's or lock's state. */
    private void state(ThreadProgress thread, ThreadTrace track, int event, SiteRole role) {
        switch (role) {
            case IS_INTERRUPTED:
                clocks.acquire(SyncClocks.GLOBAL, SyncClocks.INTERRUPTED, thread.clock);
                break;
            case IS_ALIVE:
                Integer asked = byObject.get(track.object(event));
                if (asked != null && threads.get(asked).endedAt() <= track.time(event)) {
                    thread.clock.join(all.get(asked).clock);
                }
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

    private void seesInitializer(ThreadProgress thread, int type) {
        VectorClock seen = initialized.get(type);
        if (seen != null && !thread.initialized.get(type)) {
            thread.clock.join(seen);
            thread.initialized.set(type);
        }
    }
}
