package classroom.schedule.model;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** {@link Semaphore} in a scheduled run. */
public class SemaphoreModel extends Semaphore {
    private static final long serialVersionUID = 1;
    private final transient WaitPoint waitPoint = new WaitPoint();
    private int permits;

    /** Creates a semaphore with a number of permits. */
    public SemaphoreModel(int permits) {
        super(permits);
        this.permits = permits;
    }

    /** Creates a semaphore with a number of permits. */
    public SemaphoreModel(int permits, boolean fair) {
        super(permits, fair);
        this.permits = permits;
    }

    @Override
    public void acquire() throws InterruptedException {
        acquire(1);
    }

    @Override
    public void acquire(int count) throws InterruptedException {
        check(count);
        waitPoint.awaitInterruptibly(() -> permits >= count);
        permits -= count;
    }

    @Override
    public void acquireUninterruptibly() {
        acquireUninterruptibly(1);
    }

    @Override
    public void acquireUninterruptibly(int count) {
        check(count);
        waitPoint.await(() -> permits >= count);
        permits -= count;
    }

    @Override
    public boolean tryAcquire() {
        return tryAcquire(1);
    }

    @Override
    public boolean tryAcquire(int count) {
        check(count);
        waitPoint.step();
        if (permits < count) {
            return false;
        }
        permits -= count;
        return true;
    }

    @Override
    public boolean tryAcquire(long time, TimeUnit unit) throws InterruptedException {
        return tryAcquire(1);
    }

    @Override
    public boolean tryAcquire(int count, long time, TimeUnit unit) throws InterruptedException {
        return tryAcquire(count);
    }

    @Override
    public void release() {
        release(1);
    }

    @Override
    public void release(int count) {
        check(count);
        waitPoint.step();
        permits += count;
        waitPoint.release();
    }

    @Override
    public int availablePermits() {
        waitPoint.step();
        return permits;
    }

    @Override
    public int drainPermits() {
        waitPoint.step();
        int all = permits;
        permits = 0;
        return all;
    }

    private static void check(int count) {
        if (count < 0) {
            throw new IllegalArgumentException();
        }
    }
}
