package classroom.bench;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Measures how long each event occupies the event thread of its own JVM. It replaces the event queue until it is
 * closed.
 */
public final class EventWatch extends EventQueue implements AutoCloseable {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Series occupied = new Series();
    private final Series computed = new Series();
    private volatile long since;
    private long computedBefore;
    private AWTEvent work;
    private AWTEvent longestWork;
    private double longest;
    private StackSampler stacks;

    /** Starts measuring. */
    public EventWatch() {
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(this);
    }

    /** Returns how long the thread was occupied each time, in ms. */
    Series occupied() {
        return occupied;
    }

    /** Returns the CPU time of the thread each time, in ms; the rest of the time it waited. */
    public Series computed() {
        return computed;
    }

    /** Returns the event that occupied it the longest. */
    public synchronized String longestWork() {
        return longestWork == null ? "" : longestWork.paramString();
    }

    /** Returns where the thread stood in the longest event, one frame a line; empty if none took some 40 ms. */
    synchronized String longestStack() {
        return stacks == null ? "" : stacks.stack();
    }

    /** Returns the longest time it was occupied, in ms. */
    public synchronized double longest() {
        return longest;
    }

    /** Returns the largest CPU time, in ms. */
    public double longestComputed() {
        return computed.longest();
    }

    /** Called only by the event thread: the previous event is done, and the next one has not come yet. */
    @Override
    public AWTEvent getNextEvent() throws InterruptedException {
        note();
        since = 0;
        AWTEvent next = super.getNextEvent();
        computedBefore = threads.getCurrentThreadCpuTime();
        since = System.nanoTime();
        work = next;
        return next;
    }

    /** Stops measuring. */
    @Override
    public synchronized void close() {
        pop();
        if (stacks != null) {
            stacks.close();
        }
    }

    private synchronized void note() {
        if (stacks == null) {
            stacks = new StackSampler(Thread.currentThread(), () -> since);
        }
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
