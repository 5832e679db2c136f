package classroom.schedule.model;

import classroom.schedule.ScheduleController;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@link FutureTask} in a scheduled run. */
public class FutureModel<V> extends FutureTask<V> {
    private final WaitPoint waitPoint = new WaitPoint();
    private final Callable<V> task;
    private boolean begun;
    private boolean done;
    private boolean canceled;
    private V result;
    private Throwable failure;

    /** Creates a task that computes a value. */
    public FutureModel(Callable<V> task) {
        super(task);
        this.task = task;
    }

    /** Creates a task with a given value. */
    public FutureModel(Runnable task, V value) {
        this(() -> {
            task.run();
            return value;
        });
    }

    @Override
    public void run() {
        waitPoint.step();
        if (begun || done) {
            return;
        }
        begun = true;
        try {
            result = task.call();
        } catch (classroom.schedule.RunAbortedError abandoned) {
            throw abandoned;
        } catch (Throwable e) {
            failure = e;
            ScheduleController controller = ScheduleController.INSTANCE;
            controller.exceptions().hold(this, controller.currentActor(), e);
        }
        waitPoint.step();
        done = true;
        waitPoint.release();
    }

    @Override
    public V get() throws InterruptedException, ExecutionException {
        waitPoint.awaitInterruptibly(() -> done);
        ScheduleController.INSTANCE.exceptions().asked(this);
        if (canceled) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return result;
    }

    @Override
    public V get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        waitPoint.step();
        if (!done) {
            throw new TimeoutException();
        }
        return get();
    }

    @Override
    public boolean isDone() {
        waitPoint.step();
        return done;
    }

    @Override
    public boolean isCancelled() {
        waitPoint.step();
        return canceled;
    }

    @Override
    public boolean cancel(boolean interrupt) {
        waitPoint.step();
        if (done || begun) {
            return false;
        }
        done = true;
        canceled = true;
        waitPoint.release();
        return true;
    }
}
