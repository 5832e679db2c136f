package classroom.run.schedule;

import classroom.run.Launcher;
import classroom.run.RunException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * More JVMs of one scheduled copy, which explore branches of one search of a first one: one for each further core, up to
 * {@value #MAX}. All methods may be called on any thread.
 */
final class BranchHelperJvms implements AutoCloseable {
    private static final int MAX = 3;

    private final CountDownLatch end = new CountDownLatch(1);
    private final BlockingQueue<HostConnection> idle = new LinkedBlockingQueue<>();
    private final List<HostConnection> all = new ArrayList<>();

    /** Returns the number of JVMs that are worth their memory here, beside the first one. */
    static int usualCount() {
        return Math.min(MAX, Runtime.getRuntime().availableProcessors() - 1);
    }

    /**
     * Starts the JVMs after a while; returns at once.
     *
     * @param afterMs when, in ms
     * @param ready   called for each JVM that waits for work, on a thread of its own
     */
    void start(int count, int afterMs, Launcher launcher, ScheduledCopy copy, Runnable ready) {
        for (int i = 0; i < count; i++) {
            Thread starter = new Thread(() -> start(afterMs, launcher, copy, ready), "classroom branch starter");
            starter.setDaemon(true);
            starter.start();
        }
    }

    private void start(int afterMs, Launcher launcher, ScheduledCopy copy, Runnable ready) {
        HostConnection helper;
        try {
            if (end.await(afterMs, TimeUnit.MILLISECONDS)) {
                return;
            }
            helper = HostConnection.openForLong(launcher, copy);
        } catch (RunException | InterruptedException e) {
            // Ignored: the first JVM explores alone, and tells what is wrong if it can't either.
            return;
        }
        synchronized (all) {
            if (end.getCount() == 0) {
                helper.close();
                return;
            }
            all.add(helper);
            idle.add(helper);
            // Told before the end, so that no later exploration takes this JVM for its own.
            ready.run();
        }
    }

    /** Returns a JVM that has nothing to do, and takes it; null if there is none. */
    HostConnection take() {
        return idle.poll();
    }

    /** Gives back a JVM. */
    void giveBack(HostConnection helper) {
        idle.add(helper);
    }

    /** Asks all JVMs to end what they explore soon. */
    void stop() {
        synchronized (all) {
            for (HostConnection each : all) {
                try {
                    each.send("stop");
                } catch (RunException e) {
                    // Ignored: it has ended, which is told where its answer is awaited.
                }
            }
        }
    }

    /** Ends all JVMs. */
    @Override
    public void close() {
        synchronized (all) {
            end.countDown();
            all.forEach(HostConnection::close);
            all.clear();
        }
    }
}
