package classroom.observe;

import classroom.trace.format.TraceFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinWorkerThread;

/** The buffers of all threads: each thread gets one when it first records an event, or is about to. */
final class ThreadBuffers {
    private static final ThreadLocal<ThreadBuffer> MINE = new ThreadLocal<>();
    /**
     * The buffers of threads of the common pool until they end, since the JDK clears their thread locals after each
     * task.
     */
    private static final Map<Long, ThreadBuffer> KEPT = new ConcurrentHashMap<>();

    private ThreadBuffers() {}

    /** Returns the buffer of the calling thread. */
    static ThreadBuffer mine() {
        ThreadBuffer stretch = MINE.get();
        return stretch != null ? stretch : seen();
    }

    /**
     * Returns the buffer of the calling thread, whose first method may just begin; then the thread records its own
     * end.
     */
    static ThreadBuffer entering() {
        ThreadBuffer stretch = MINE.get();
        return stretch != null ? stretch : first();
    }

    /** Returns the buffer of an observer thread, which is not shown. */
    static ThreadBuffer ours() {
        ThreadBuffer stretch = MINE.get();
        if (stretch == null) {
            stretch = new ThreadBuffer(Probe.RECORDER, Thread.currentThread());
            MINE.set(stretch);
        }
        return stretch;
    }

    private static ThreadBuffer seen() {
        ThreadBuffer stretch = first();
        Probe.WATCH.watch(Thread.currentThread());
        return stretch;
    }

    /** Returns a new buffer, or the kept one of a thread of the common pool. */
    private static ThreadBuffer first() {
        Thread thread = Thread.currentThread();
        boolean forgets = thread instanceof ForkJoinWorkerThread;
        ThreadBuffer known = forgets ? KEPT.get(thread.getId()) : null;
        if (known != null) {
            MINE.set(known);
            return known;
        }
        ThreadBuffer stretch = ours();
        if (forgets) {
            KEPT.put(thread.getId(), stretch);
        }
        stretch.put(
                TraceFormat.SEEN,
                TraceFormat.STRING,
                0,
                stretch.define(Thread.currentThread().getName()));
        Probe.WATCH.sample(stretch);
        return stretch;
    }

    /** A thread has ended. */
    static void forget(Thread ended) {
        KEPT.remove(ended.getId());
    }
}
