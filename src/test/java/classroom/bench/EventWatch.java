package classroom.bench;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Watches an event thread of its own JVM: for how long each event keeps it from the next one. Takes the queue's place until it is
 * closed.
 */
public final class EventWatch extends EventQueue implements AutoCloseable {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Series occupied = new Series();
    private final Series computed = new Series();
    private long since;
    private long computedBefore;
    private AWTEvent work;
    private AWTEvent longestWork;
    private double longest;

    /** Begins to watch. */
    public EventWatch() {
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(this);
    }

    /** For how long the thread was occupied each time, in ms. */
    Series occupied() {
        return occupied;
    }

    /** For how long it really had a processor each time, in ms: the rest of the time other processes had it, or it waited. */
    Series computed() {
        return computed;
    }

    /** What occupied it the longest. */
    public synchronized String longestWork() {
        return longestWork == null ? "" : longestWork.paramString();
    }

    /** For how long it was occupied at most, in ms. */
    public synchronized double longest() {
        return longest;
    }

    /** For how long it had a processor at most, in ms. */
    public double longestComputed() {
        return computed.longest();
    }

    /** Called by the event thread alone: what it took last is done, and the next is not there yet. */
    @Override
    public AWTEvent getNextEvent() throws InterruptedException {
        note();
        AWTEvent next = super.getNextEvent();
        computedBefore = threads.getCurrentThreadCpuTime();
        since = System.nanoTime();
        work = next;
        return next;
    }

    /** Ends watching. */
    @Override
    public void close() {
        pop();
    }

    private synchronized void note() {
        if (since != 0) {
            double millis = (System.nanoTime() - since) / 1e6;
            occupied.add(millis);
            computed.add((threads.getCurrentThreadCpuTime() - computedBefore) / 1e6);
            if (millis > longest) {
                longest = millis;
                longestWork = work;
            }
        }
    }
}
