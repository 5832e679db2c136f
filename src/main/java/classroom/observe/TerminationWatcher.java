package classroom.observe;

import classroom.trace.TraceFormat;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks every 10 ms for threads and child processes that have ended, since the JDK tells nobody when a thread ends. A thread
 * whose outermost method is woven notes its own end to the microsecond and needs no watch; this is for pools' threads and the
 * like. Every 50 ms it has the {@link Sampler} look for threads that wait where nothing notes it.
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

    /** Notes the end of this thread, when it comes. */
    void watch(Thread thread) {
        if (threads.putIfAbsent(thread.getId(), thread) == null) {
            awake();
        }
    }

    /** Notes where this thread waits, when nothing else does. */
    void sample(ThreadBuffer stretch) {
        sampler.add(stretch);
        awake();
    }

    /** The thread notes its own end, or never started. */
    void forget(Thread thread) {
        threads.remove(thread.getId());
        sampler.remove(thread);
    }

    /** Notes the end of this process, when it comes. */
    void watch(Process process) {
        if (processes.putIfAbsent(process.pid(), process) == null) {
            awake();
        }
    }

    /** Somebody else noted the end of this process. */
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
                    wait(!threads.isEmpty() || !processes.isEmpty() ? EVERY_MS : sampler.isEmpty() ? 0 : Sampler.EVERY_MS);
                }
                look();
                if (System.nanoTime() - sampled >= SAMPLE_NANOS) {
                    sampler.look();
                    sampled = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            // Nobody interrupts it but a program that interrupts every thread it finds: then ends are noted when the JVM ends.
        }
    }

    /** Notes all ends since the last look. */
    void look() {
        EventWriter.countDropped();
        if (Recorder.level > TraceFormat.LEVEL_ALL) {
            sampler.tellLost();
        }
        for (Thread thread : threads.values()) {
            if (thread.getState() == State.TERMINATED && threads.remove(thread.getId(), thread)) {
                ThreadBuffer.forget(thread);
                ThreadBuffer.ours().put(TraceFormat.ENDED, 0, 0, thread.getId());
            }
        }
        for (Process process : processes.values()) {
            if (!process.isAlive() && forget(process)) {
                ThreadBuffer.ours().put(TraceFormat.PROCESS_ENDED, TraceFormat.INT, 0, process.exitValue(), process.pid());
            }
        }
    }
}
