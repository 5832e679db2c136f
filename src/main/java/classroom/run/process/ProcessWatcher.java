package classroom.run.process;

import classroom.run.DaemonThreads;
import classroom.run.RunLifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks after all runs on one thread: which processes they have, and how far their ending has got. Looks at them only while there are
 * any.
 */
final class ProcessWatcher implements AutoCloseable {
    /** How often to look while runs just run, in ms. */
    static final int CALM_MS = 200;
    /** How often to look while there are only panels, which start no processes, in ms. */
    private static final int QUIET_MS = 3000;
    /** How often to look while a run ends, in ms. */
    private static final int HASTE_MS = 15;

    private final ScheduledThreadPoolExecutor thread;
    private final List<RunLifecycle> courses = new ArrayList<>();
    private final ProcessScanner census = new ProcessScanner();
    private Future<?> next;

    ProcessWatcher() {
        thread = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("classroom watcher"));
        thread.setRemoveOnCancelPolicy(true);
        // News of a run that even force couldn't end, after the launcher was closed: nobody is left to hear it.
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Looks after a run from now on, until it is over. */
    void add(RunLifecycle course) {
        thread.execute(() -> {
            courses.add(course);
            schedule();
        });
    }

    /** Does something with a run on the watcher's thread, and looks at once what follows from it. */
    void tell(RunLifecycle course, Consumer<RunLifecycle> news) {
        thread.execute(() -> {
            news.accept(course);
            look();
        });
    }

    /** Ends the thread. To be called when all runs are over. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            long now = System.nanoTime();
            List<DescendantTracker> families = courses.stream().map(RunLifecycle::family).toList();
            census.count(families, false, now);
            if (courses.stream().anyMatch(RunLifecycle::mustBeSure)) {
                census.count(families, true, now);
            }
            courses.forEach(course -> course.step(now));
            courses.removeIf(RunLifecycle::isOver);
        } catch (RuntimeException e) {
            // A fault of ours; the next look must come all the same, or no run could be stopped any more.
            Thread watcher = Thread.currentThread();
            watcher.getUncaughtExceptionHandler().uncaughtException(watcher, e);
        } finally {
            schedule();
        }
    }

    private void schedule() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
        if (!courses.isEmpty() && !thread.isShutdown()) {
            next = thread.schedule(this::look, pause(), TimeUnit.MILLISECONDS);
        }
    }

    private int pause() {
        if (courses.stream().anyMatch(RunLifecycle::ends)) {
            return HASTE_MS;
        }
        return courses.stream().allMatch(RunLifecycle::isQuiet) ? QUIET_MS : CALM_MS;
    }
}
