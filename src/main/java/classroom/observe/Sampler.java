package classroom.observe;

import classroom.trace.format.TraceFormat;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds threads that wait in a call that is not recorded. If a thread has recorded nothing between two samplings, and
 * its last event is not the begin of a wait, its state is queried; if it waits, its stack is examined once. A thread
 * that records events costs one comparison for each sampling. Called by {@link TerminationWatcher} every {@link
 * #EVERY_MS}.
 */
final class Sampler {
    static final int EVERY_MS = 50;

    private static final int IDLE_LOOKS = 2;
    /** The maximum number of stacks that are examined in one sampling. */
    private static final int MAX_STACKS = 20;
    /** The stack of a running thread is examined less and less often; this is the maximum interval, in samplings. */
    private static final int MAX_PAUSE = 32;

    private final ConcurrentHashMap<Long, ThreadBuffer> threads = new ConcurrentHashMap<>();
    private int stacks;

    void add(ThreadBuffer stretch) {
        threads.put(stretch.thread().getId(), stretch);
    }

    /** Removes a thread that has ended or is about to end. */
    void remove(Thread thread) {
        ThreadBuffer stretch = threads.remove(thread.getId());
        if (stretch != null) {
            stretch.tellLost();
        }
    }

    /** Writes the counts of events that threads could not record. */
    void tellLost() {
        threads.values().forEach(ThreadBuffer::tellLost);
    }

    boolean isEmpty() {
        return threads.isEmpty();
    }

    /** Samples all threads. */
    void look() {
        stacks = 0;
        for (ThreadBuffer each : threads.values()) {
            if (each.thread().getState() == Thread.State.TERMINATED) {
                remove(each.thread());
            } else {
                look(each, each.sample);
            }
        }
    }

    private void look(ThreadBuffer stretch, ThreadSample sample) {
        long position = stretch.position();
        if (position != sample.position) {
            sample.position = position;
            sample.looks = 0;
            sample.waits = false;
            return;
        }
        sample.looks++;
        if (sample.looks < IDLE_LOOKS || stretch.isWaiting()) {
            return;
        }
        Thread.State state = stretch.thread().getState();
        boolean runnable = state == Thread.State.RUNNABLE;
        if (sample.waits && runnable == sample.inSystem && !(runnable && isDue(sample))) {
            return;
        }
        if (!runnable || isDue(sample)) {
            note(stretch.thread(), sample, state);
        }
    }

    /** Whether the stack of a running thread is due for examination. */
    private static boolean isDue(ThreadSample sample) {
        int looks = sample.looks;
        return looks < MAX_PAUSE ? Integer.bitCount(looks) == 1 : looks % MAX_PAUSE == 0;
    }

    private void note(Thread thread, ThreadSample sample, Thread.State state) {
        if (stacks++ >= MAX_STACKS) {
            return;
        }
        StackTraceElement[] stack = thread.getStackTrace();
        boolean inSystem = state == Thread.State.RUNNABLE;
        String call = inSystem && !waitsInSystem(stack) ? null : call(stack);
        boolean waits = call != null;
        if (waits || sample.waits) {
            int code = !waits
                    ? TraceFormat.SAMPLED_RUNNING
                    : state == Thread.State.BLOCKED ? TraceFormat.SAMPLED_BLOCKED : TraceFormat.SAMPLED_WAITING;
            ThreadBuffer mine = ThreadBuffers.ours();
            int text = waits ? StringTable.number(mine, call) : 0;
            mine.put(TraceFormat.SAMPLED, TraceFormat.STRING, 0, TraceFormat.pair(code, text), thread.getId());
        }
        sample.waits = waits;
        sample.inSystem = inSystem;
    }

    /** Whether the innermost call is a system call that waits; the JVM reports such a thread as runnable. */
    private static boolean waitsInSystem(StackTraceElement[] stack) {
        if (stack.length == 0 || !stack[0].isNativeMethod()) {
            return false;
        }
        String type = stack[0].getClassName();
        String method = stack[0].getMethodName();
        boolean io = type.startsWith("java.io.") || type.startsWith("java.net.") || type.startsWith("sun.nio.");
        return io
                && (method.startsWith("read")
                        || method.startsWith("accept")
                        || method.startsWith("poll")
                        || method.startsWith("wait")
                        || method.startsWith("connect")
                        || method.startsWith("receive")
                        || method.startsWith("recv")
                        || method.startsWith("lock")
                        || method.startsWith("select")
                        || method.startsWith("take"));
    }

    /**
     * Returns the JDK method that the program's code has called, as in {@code java.awt.EventQueue.invokeAndWait};
     * null if there is none.
     */
    private static String call(StackTraceElement[] stack) {
        for (int i = 1; i < stack.length; i++) {
            if (stack[i].getModuleName() == null) {
                StackTraceElement called = stack[i - 1];
                return called.getModuleName() == null ? null : called.getClassName() + "." + called.getMethodName();
            }
        }
        return null;
    }

    /** The results of sampling a thread so far. */
    static final class ThreadSample {
        private long position;
        private int looks;
        private boolean waits;
        private boolean inSystem;
    }
}
