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
 * Watches all runs on one thread: which processes they have, and how far they have ended. Polls only while there are
 * runs.
 */
public final class ProcessWatcher implements AutoCloseable {
    /** The polling interval while no run is ending, in ms. */
    static final int CALM_MS = 200;
    /** The polling interval while there are only panels, which start no processes, in ms. */
    private static final int QUIET_MS = 3000;
    /** The polling interval while a run is ending, in ms. */
    private static final int HASTE_MS = 15;

    private final ScheduledThreadPoolExecutor thread;
    private final List<RunLifecycle> courses = new ArrayList<>();
    private final ProcessScanner census = new ProcessScanner();
    private Future<?> next;

    public ProcessWatcher() {
        thread = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("classroom watcher"));
        thread.setRemoveOnCancelPolicy(true);
        // After the launcher was closed, events of a run that could not be killed are ignored.
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Watches a run until it is over. */
    public void add(RunLifecycle course) {
        thread.execute(() -> {
            courses.add(course);
            schedule();
        });
    }

    /** Executes an action on a run on the watcher's thread, and then checks the run. */
    public void tell(RunLifecycle course, Consumer<RunLifecycle> news) {
        thread.execute(() -> {
            news.accept(course);
            look();
        });
    }

    /** Ends the thread. Call it when all runs are over. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            long now = System.nanoTime();
            List<DescendantTracker> families =
                    courses.stream().map(RunLifecycle::family).toList();
            census.count(families, false, now);
            if (courses.stream().anyMatch(RunLifecycle::mustBeSure)) {
                census.count(families, true, now);
            }
            courses.forEach(course -> course.step(now));
            courses.removeIf(RunLifecycle::isOver);
        } catch (RuntimeException e) {
            // A bug in the app; polling must continue, since otherwise no run could be stopped any more.
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
