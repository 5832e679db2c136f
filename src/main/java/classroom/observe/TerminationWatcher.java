package classroom.observe;

import classroom.trace.format.TraceFormat;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Polls every 10 ms for threads and child processes that have ended, since the JDK does not report the end of a
 * thread. A thread whose outermost method is woven records its own end exactly and is not watched; this is for
 * threads of pools and others that the program does not own. Every 50 ms it calls the {@link Sampler}.
 */
final class TerminationWatcher extends ObserverThread {
    private static final int EVERY_MS = 10;
    private static final long SAMPLE_NANOS = Sampler.EVERY_MS * 1_000_000L;

    private final ConcurrentHashMap<Long, Thread> threads = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Process> processes = new ConcurrentHashMap<>();
    private final Sampler sampler = new Sampler();
    private boolean started;

    TerminationWatcher() {
        super("classroom watch");
        setDaemon(true);
    }

    /** Records the end of a thread when it is found to have ended. */
    void watch(Thread thread) {
        if (threads.putIfAbsent(thread.getId(), thread) == null) {
            awake();
        }
    }

    /** Samples a thread regularly. */
    void sample(ThreadBuffer stretch) {
        sampler.add(stretch);
        awake();
    }

    /** Stops watching a thread, which records its own end or was never started. */
    void forget(Thread thread) {
        threads.remove(thread.getId());
        sampler.remove(thread);
    }

    /** Records the end of a process when it is found to have ended. */
    void watch(Process process) {
        if (processes.putIfAbsent(process.pid(), process) == null) {
            awake();
        }
    }

    /** Stops watching a process whose end was recorded elsewhere; returns whether it was watched. */
    boolean forget(Process process) {
        return processes.remove(process.pid()) != null;
    }

    private synchronized void awake() {
        if (!started) {
            started = true;
            start();
        } else {
            notify();
        }
    }

    @Override
    public void run() {
        try {
            long sampled = System.nanoTime();
            while (true) {
                synchronized (this) {
                    wait(
                            !threads.isEmpty() || !processes.isEmpty()
                                    ? EVERY_MS
                                    : sampler.isEmpty() ? 0 : Sampler.EVERY_MS);
                }
                look();
                if (System.nanoTime() - sampled >= SAMPLE_NANOS) {
                    sampler.look();
                    sampled = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            // Only a program that interrupts all threads comes here. Ends are then recorded when the JVM ends.
        }
    }

    /** Records all ends since the last poll. */
    void look() {
        EventWriter.countDropped();
        if (Recorder.level > TraceFormat.LEVEL_ALL) {
            sampler.tellLost();
        }
        for (Thread thread : threads.values()) {
            if (thread.getState() == State.TERMINATED && threads.remove(thread.getId(), thread)) {
                ThreadBuffers.forget(thread);
                ThreadBuffers.ours().put(TraceFormat.ENDED, 0, 0, ThreadIds.recorded(thread));
            }
        }
        for (Process process : processes.values()) {
            if (!process.isAlive() && forget(process)) {
                ThreadBuffers.ours()
                        .put(TraceFormat.PROCESS_ENDED, TraceFormat.INT, 0, process.exitValue(), process.pid());
            }
        }
    }
}
