package classroom.race;

import classroom.trace.ThreadTrace;
import classroom.trace.format.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies starts and ends of threads, and the beginning of tasks, to the clocks of threads. Used by one thread. */
final class ThreadOrdering {
    private static final String WINDOW_THREAD = "AWT-EventQueue";

    private final List<ThreadTrace> threads;
    private final List<ThreadProgress> all;
    private final SiteRoles roles;
    private final SyncClocks clocks;
    /** The index of a thread in the lists, by its id and by its identity as an object. */
    private final Map<Long, Integer> byId = new HashMap<>();

    private final Map<Integer, Integer> byObject = new HashMap<>();
    /** Whether the first thread has begun, which no other thread starts. */
    private boolean begun;

    ThreadOrdering(List<ThreadTrace> threads, List<ThreadProgress> all, SiteRoles roles, SyncClocks clocks) {
        this.threads = threads;
        this.all = all;
        this.roles = roles;
        this.clocks = clocks;
        for (int i = 0; i < threads.size(); i++) {
            byId.put(threads.get(i).id(), i);
        }
    }

    /** Applies the start of a thread by another one. */
    void starts(ThreadProgress thread, ThreadTrace trace, int event) {
        Integer started = byId.get(trace.other(event));
        if (started != null) {
            ThreadProgress other = all.get(started);
            other.clock.join(thread.clock);
            other.begun = true;
            byObject.put(trace.object(event), started);
        }
        thread.tick();
    }

    /** Applies the first event of a thread. */
    void seen(ThreadProgress thread, ThreadTrace trace) {
        if (!thread.begun && begun) {
            enters(thread, trace);
        }
        thread.begun = true;
        begun = true;
    }

    /** Applies a call of the program's code by the JDK, on a thread that the JDK has started or kept. */
    void enters(ThreadProgress thread, ThreadTrace trace) {
        if (!roles.handsOver || trace.name().startsWith(WINDOW_THREAD)) {
            // The cause is not in the trace: it may be anything that was done so far.
            all.forEach(each -> thread.clock.join(each.clock));
            all.forEach(ThreadProgress::tick);
            return;
        }
        beginsTask(thread);
    }

    /** Makes what was done before tasks were submitted happen before the thread's next event. */
    void beginsTask(ThreadProgress thread) {
        clocks.acquire(SyncClocks.GLOBAL, SyncClocks.SUBMITTED, thread);
        if (roles.dependent) {
            clocks.acquire(SyncClocks.GLOBAL, SyncClocks.COMPLETED, thread);
        }
    }

    /**
     * Applies the end of a {@code join}. If it isn't known of which thread, all that have ended count.
     *
     * @param object the identity of the thread's object
     * @param time   in ns of the run's clock
     */
    void joins(ThreadProgress thread, int object, long time, Site site) {
        Integer joined = byObject.get(object);
        boolean timed = site.descriptor().contains("J") || site.descriptor().contains("Duration");
        for (int i = 0; i < all.size(); i++) {
            boolean over = threads.get(i).endedAt() <= time || joined != null && !timed;
            if ((joined == null || joined == i) && i != thread.number && over) {
                thread.clock.join(all.get(i).clock);
            }
        }
    }

    /** Applies a look at another thread's state: if that has ended, its actions happen before the look. */
    void looksAt(ThreadProgress thread, int object, long time) {
        Integer other = byObject.get(object);
        if (other != null && threads.get(other).endedAt() <= time) {
            thread.clock.join(all.get(other).clock);
        }
    }
}
