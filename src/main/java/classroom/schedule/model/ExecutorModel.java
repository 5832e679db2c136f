package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The executors of {@link Executors} in a scheduled run: workers that take tasks from one queue. */
public final class ExecutorModel extends AbstractExecutorService {
    private static final Controller HERE = Controller.HERE;

    private final Permits waiting = new Permits();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private final int most;
    private final ThreadFactory threads;
    private int idle;
    private int living;
    private boolean shut;

    private ExecutorModel(int most, ThreadFactory threads) {
        this.most = most;
        this.threads = threads;
    }

    /** {@code Executors.newFixedThreadPool}. */
    public static ExecutorService newFixedThreadPool(int count, int site) {
        return new ExecutorModel(count, null);
    }

    /** {@code Executors.newFixedThreadPool}. */
    public static ExecutorService newFixedThreadPool(int count, ThreadFactory threads, int site) {
        return new ExecutorModel(count, threads);
    }

    /** {@code Executors.newSingleThreadExecutor}. */
    public static ExecutorService newSingleThreadExecutor(int site) {
        return new ExecutorModel(1, null);
    }

    /** {@code Executors.newSingleThreadExecutor}. */
    public static ExecutorService newSingleThreadExecutor(ThreadFactory threads, int site) {
        return new ExecutorModel(1, threads);
    }

    /** {@code Executors.newCachedThreadPool}. */
    public static ExecutorService newCachedThreadPool(int site) {
        return new ExecutorModel(Controller.MAX_ACTORS, null);
    }

    /** {@code Executors.newCachedThreadPool}. */
    public static ExecutorService newCachedThreadPool(ThreadFactory threads, int site) {
        return new ExecutorModel(Controller.MAX_ACTORS, threads);
    }

    /** {@code Executors.newVirtualThreadPerTaskExecutor}. */
    public static ExecutorService newVirtualThreadPerTaskExecutor(int site) {
        return new ExecutorModel(Controller.MAX_ACTORS, null);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return new FutureModel<>(task);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
        return new FutureModel<>(task, value);
    }

    @Override
    public void execute(Runnable task) {
        if (task == null) {
            throw new NullPointerException();
        }
        waiting.step();
        if (shut) {
            throw new RejectedExecutionException("the executor is shut down");
        }
        tasks.add(task);
        waiting.release();
        boolean more = most < Controller.MAX_ACTORS ? workers.size() < most : idle < tasks.size();
        if (more) {
            living++;
            Thread worker = threads == null ? new Thread(this::work, "pool-1-thread-" + (workers.size() + 1))
                    : threads.newThread(this::work);
            workers.add(worker);
            ThreadCalls.start(worker, 0);
        }
    }

    private void work() {
        try {
            while (true) {
                idle++;
                waiting.await(() -> !tasks.isEmpty() || shut);
                idle--;
                Runnable task = tasks.poll();
                if (task == null) {
                    break;
                }
                task.run();
            }
        } finally {
            if (HERE.isGoing()) {
                living--;
                waiting.release(HERE.current());
            }
        }
    }

    @Override
    public void shutdown() {
        waiting.step();
        shut = true;
        waiting.release();
    }

    @Override
    public List<Runnable> shutdownNow() {
        waiting.step();
        shut = true;
        List<Runnable> left = new ArrayList<>(tasks);
        tasks.clear();
        waiting.release();
        for (Thread each : workers) {
            ThreadCalls.interrupt(each, 0);
        }
        return left;
    }

    @Override
    public boolean isShutdown() {
        waiting.step();
        return shut;
    }

    @Override
    public boolean isTerminated() {
        waiting.step();
        return shut && living == 0;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        // A long time limit counts as none, which is how programs use it.
        Actor me = HERE.here();
        waiting.awaitInterruptibly(() -> shut && living == 0);
        for (Thread each : workers) {
            ThreadModel state = ThreadModel.of(each);
            HERE.await(state, null, 0);
            if (state.actor() != null && state.actor() != me) {
                HERE.joined(state.actor());
            }
        }
        return true;
    }

    /** {@code ExecutorService.close}, of Java 19. */
    public void close() {
        shutdown();
        try {
            awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
