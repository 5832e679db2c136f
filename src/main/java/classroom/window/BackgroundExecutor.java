package classroom.window;

import classroom.stage.BackgroundTasks;
import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The threads for background work. Failures are passed to the handler of uncaught exceptions, however the work was
 * submitted, instead of being kept in a future that nobody reads. After the shutdown, new work and failures are
 * ignored.
 */
public final class BackgroundExecutor extends ScheduledThreadPoolExecutor implements BackgroundTasks {
    /** @param size the number of threads */
    BackgroundExecutor(int size) {
        this(size, "classroom worker", Thread.NORM_PRIORITY);
    }

    /**
     * @param size     the number of threads
     * @param name     the name of the threads, before their numbers
     * @param priority the priority of the threads
     */
    BackgroundExecutor(int size, String name, int priority) {
        super(size, threads(name, priority));
        setRemoveOnCancelPolicy(true);
        setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public <T> void run(
            Callable<T> work, Runnable reset, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        execute(() -> complete(work, reset, done, failed));
    }

    /**
     * Runs a task as {@link #run} does, but on a thread of its own, for tasks so long that other work would have to
     * wait.
     *
     * @param name the name of the thread
     */
    public <T> void runAlone(
            String name,
            Callable<T> work,
            Runnable reset,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        Thread thread = new Thread(() -> complete(work, reset, done, failed), name);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            // The system cannot create another thread; the error is reported as one of the task.
            complete(
                    () -> {
                        throw e;
                    },
                    reset,
                    done,
                    failed);
        }
    }

    private <T> void complete(
            Callable<T> work, Runnable reset, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        T result;
        try {
            result = work.call();
        } catch (Throwable failure) {
            EventQueue.invokeLater(() -> {
                reset.run();
                if (!isShutdown()) {
                    failed.accept(failure);
                }
            });
            return;
        }
        EventQueue.invokeLater(() -> {
            reset.run();
            done.accept(result);
        });
    }

    @Override
    protected void afterExecute(Runnable work, Throwable thrown) {
        super.afterExecute(work, thrown);
        if (!isShutdown() && work instanceof Future<?> future && future.isDone()) {
            try {
                future.get();
            } catch (CancellationException e) {
                // The task was canceled.
            } catch (ExecutionException e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck")
    private static ThreadFactory threads(String name, int priority) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + " " + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        };
    }
}
