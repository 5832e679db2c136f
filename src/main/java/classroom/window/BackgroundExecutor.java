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
 * The threads for work that isn't the event thread's. Work that fails is told to the handler of uncaught exceptions, however it was
 * handed in; here it would end in a future that nobody asks. Once they are shut down, work that comes or fails is for nobody.
 */
public final class BackgroundExecutor extends ScheduledThreadPoolExecutor implements BackgroundTasks {
    /** @param size how many threads */
    BackgroundExecutor(int size) {
        this(size, "classroom worker", Thread.NORM_PRIORITY);
    }

    /**
     * @param size     how many threads
     * @param name     of the threads, before their numbers
     * @param priority of the threads
     */
    BackgroundExecutor(int size, String name, int priority) {
        super(size, threads(name, priority));
        setRemoveOnCancelPolicy(true);
        setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public <T> void run(Callable<T> work, Runnable reset, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        execute(() -> complete(work, reset, done, failed));
    }

    /**
     * Does work as {@link #run} does, on a thread of its own: for what takes so long that the other work would wait for it.
     *
     * @param name of the thread
     */
    public <T> void runAlone(String name, Callable<T> work, Runnable reset, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        Thread thread = new Thread(() -> complete(work, reset, done, failed), name);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            // The system has no thread left; the error is told as one of the work.
            complete(() -> {
                throw e;
            }, reset, done, failed);
        }
    }

    private <T> void complete(Callable<T> work, Runnable reset, Consumer<? super T> done, Consumer<? super Throwable> failed) {
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
                // Someone wanted it no more.
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
