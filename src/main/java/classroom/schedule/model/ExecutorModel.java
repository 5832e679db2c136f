package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Replaces the executors of {@link Executors} in a scheduled copy: workers that take tasks from one queue. */
public final class ExecutorModel extends AbstractExecutorService {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
    /** Instead of a number of workers: each task has a virtual thread of its own. */
    private static final int PER_TASK = -1;

    private final WaitPoint waitPoint = new WaitPoint();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private final int maxWorkers;
    private final ThreadFactory threads;
    private int idle;
    private int living;
    private boolean shutDown;

    private ExecutorModel(int maxWorkers, ThreadFactory threads) {
        this.maxWorkers = maxWorkers;
        this.threads = threads;
    }

    /** Replaces {@code Executors.newFixedThreadPool}. */
    public static ExecutorService newFixedThreadPool(int count, int site) {
        return new ExecutorModel(count, null);
    }

    /** Replaces {@code Executors.newFixedThreadPool}. */
    public static ExecutorService newFixedThreadPool(int count, ThreadFactory threads, int site) {
        return new ExecutorModel(count, threads);
    }

    /** Replaces {@code Executors.newSingleThreadExecutor}. */
    public static ExecutorService newSingleThreadExecutor(int site) {
        return new ExecutorModel(1, null);
    }

    /** Replaces {@code Executors.newSingleThreadExecutor}. */
    public static ExecutorService newSingleThreadExecutor(ThreadFactory threads, int site) {
        return new ExecutorModel(1, threads);
    }

    /** Replaces {@code Executors.newCachedThreadPool}. */
    public static ExecutorService newCachedThreadPool(int site) {
        return new ExecutorModel(ScheduleController.MAX_ACTORS, null);
    }

    /** Replaces {@code Executors.newCachedThreadPool}. */
    public static ExecutorService newCachedThreadPool(ThreadFactory threads, int site) {
        return new ExecutorModel(ScheduleController.MAX_ACTORS, threads);
    }

    /** Replaces {@code Executors.newVirtualThreadPerTaskExecutor}. */
    public static ExecutorService newVirtualThreadPerTaskExecutor(int site) {
        return new ExecutorModel(PER_TASK, null);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return new FutureModel<>(task);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
        return new FutureModel<>(task, value);
    }

    /** As in the superclass, whose method could not be left in the middle. */
    @Override
    public <T> Future<T> submit(Callable<T> task) {
        return executed(newTaskFor(task));
    }

    @Override
    public Future<?> submit(Runnable task) {
        return submit(task, null);
    }

    @Override
    public <T> Future<T> submit(Runnable task, T value) {
        if (task == null) {
            throw new NullPointerException();
        }
        return executed(newTaskFor(task, value));
    }

    private <T> Future<T> executed(RunnableFuture<T> task) {
        execute(task);
        return task;
    }

    @Override
    public void execute(Runnable task) {
        if (task == null) {
            throw new NullPointerException();
        }
        waitPoint.step();
        if (shutDown) {
            throw new RejectedExecutionException("the executor is shut down");
        }
        if (maxWorkers == PER_TASK) {
            startVirtual(task);
            return;
        }
        tasks.add(task);
        waitPoint.release();
        boolean more = maxWorkers < ScheduleController.MAX_ACTORS ? workers.size() < maxWorkers : idle < tasks.size();
        if (more) {
            living++;
            Thread worker = threads == null
                    ? new Thread(this::work, "pool-1-thread-" + (workers.size() + 1))
                    : threads.newThread(this::work);
            workers.add(worker);
            ThreadCalls.start(worker, 0);
        }
    }

    private void startVirtual(Runnable task) {
        living++;
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        leave();
                    }
                },
                "");
        ThreadModel model = ThreadModel.of(thread);
        model.setVirtual();
        model.setDaemon(true);
        workers.add(thread);
        ThreadCalls.start(thread, 0);
    }

    private void leave() {
        if (CONTROLLER.isRunning()) {
            living--;
            waitPoint.release(CONTROLLER.runningActor());
        }
    }

    private void work() {
        try {
            while (true) {
                idle++;
                waitPoint.await(() -> !tasks.isEmpty() || shutDown);
                idle--;
                Runnable task = tasks.poll();
                if (task == null) {
                    break;
                }
                task.run();
            }
        } finally {
            leave();
        }
    }

    @Override
    public void shutdown() {
        waitPoint.step();
        shutDown = true;
        waitPoint.release();
    }

    @Override
    public List<Runnable> shutdownNow() {
        waitPoint.step();
        shutDown = true;
        List<Runnable> left = new ArrayList<>(tasks);
        tasks.clear();
        waitPoint.release();
        for (Thread each : workers) {
            ThreadCalls.interrupt(each, 0);
        }
        return left;
    }

    @Override
    public boolean isShutdown() {
        waitPoint.step();
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        waitPoint.step();
        return shutDown && living == 0;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        // The time is ignored: the wait ends when all workers have ended.
        Actor me = CONTROLLER.currentActor();
        waitPoint.awaitInterruptibly(() -> shutDown && living == 0);
        for (Thread each : workers) {
            ThreadModel state = ThreadModel.of(each);
            CONTROLLER.await(state, null, 0);
            if (state.actor() != null && state.actor() != me) {
                CONTROLLER.joinEnded(state.actor());
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
