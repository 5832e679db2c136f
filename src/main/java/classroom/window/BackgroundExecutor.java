package classroom.window;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads for work that isn't the event thread's. Work that fails is told to the handler of uncaught exceptions, however it was
 * handed in; here it would end in a future that nobody asks. Once they are shut down, work that comes or fails is for nobody.
 */
final class BackgroundExecutor extends ScheduledThreadPoolExecutor {
    /** @param size how many threads */
    BackgroundExecutor(int size) {
        super(size, threads());
        setRemoveOnCancelPolicy(true);
        setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
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

    private static ThreadFactory threads() {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "classroom worker " + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
