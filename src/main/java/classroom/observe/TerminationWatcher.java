package classroom.observe;

import classroom.trace.TraceFormat;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks every 10 ms for threads and child processes that have ended, since the JDK tells nobody when a thread ends. A thread
 * whose outermost method is woven notes its own end to the microsecond and needs no watch; this is for pools' threads and the
 * like.
 */
final class TerminationWatcher extends Thread {
    private static final int EVERY_MS = 10;

    private final ConcurrentHashMap<Long, Thread> threads = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Process> processes = new ConcurrentHashMap<>();
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

    /** The thread notes its own end, or never started. */
    void forget(Thread thread) {
        threads.remove(thread.getId());
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
            while (true) {
                synchronized (this) {
                    wait(threads.isEmpty() && processes.isEmpty() ? 0 : EVERY_MS);
                }
                look();
            }
        } catch (InterruptedException e) {
            // Nobody interrupts it but a program that interrupts every thread it finds: then ends are noted when the JVM ends.
        }
    }

    /** Notes all ends since the last look. */
    void look() {
        EventWriter.countDropped();
        for (Thread thread : threads.values()) {
            if (thread.getState() == State.TERMINATED && threads.remove(thread.getId(), thread)) {
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
