package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Schedule;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** {@link ReentrantLock} in a scheduled run. */
public class LockModel extends ReentrantLock {
    private static final long serialVersionUID = 1;
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
    private final transient Mutex mutex = new Mutex();

    /** Creates a free lock. */
    public LockModel() {
        super();
    }

    /** Creates a free lock. Fairness is ignored: the schedule chooses who gets it. */
    public LockModel(boolean fair) {
        super(fair);
    }

    @Override
    public void lock() {
        mutex.enter(0);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        Interrupts.check(CONTROLLER.currentActor(), 0);
        mutex.enter(0);
    }

    @Override
    public boolean tryLock() {
        CONTROLLER.step(StepKinds.ATTEMPT, mutex.place(), 0, null, null);
        return mutex.tryEnter(CONTROLLER.currentActor());
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        Interrupts.check(CONTROLLER.currentActor(), 0);
        return tryLock();
    }

    @Override
    public void unlock() {
        Actor me = CONTROLLER.runningActor();
        if (!CONTROLLER.isRunning() || me == null) {
            return;
        }
        if (mutex.owner() != me) {
            throw new IllegalMonitorStateException();
        }
        if (Schedule.areReleasesVisible() && mutex.holds() == 1) {
            CONTROLLER.step(StepKinds.RELEASE, mutex.place(), 0, null, null);
        }
        mutex.leave(me);
    }

    @Override
    public Condition newCondition() {
        return new ConditionModel(mutex);
    }

    @Override
    public boolean isLocked() {
        CONTROLLER.step(StepKinds.ATTEMPT, mutex.place(), 0, null, null);
        return mutex.owner() != null;
    }

    @Override
    public boolean isHeldByCurrentThread() {
        return mutex.owner() == CONTROLLER.currentActor();
    }

    @Override
    public int getHoldCount() {
        return isHeldByCurrentThread() ? mutex.holds() : 0;
    }

    /** {@link Condition} in a scheduled run. */
    static final class ConditionModel implements Condition {
        private final Mutex mutex;
        private final WaitSet waiters = new WaitSet();

        ConditionModel(Mutex mutex) {
            this.mutex = mutex;
        }

        @Override
        public void await() throws InterruptedException {
            ConditionWait.await(mutex, waiters, false, true, 0);
        }

        @Override
        public void awaitUninterruptibly() {
            try {
                ConditionWait.await(mutex, waiters, false, false, 0);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public long awaitNanos(long nanos) throws InterruptedException {
            return ConditionWait.await(mutex, waiters, true, true, 0) ? Math.max(1, nanos / 2) : 0;
        }

        @Override
        public boolean await(long time, TimeUnit unit) throws InterruptedException {
            return ConditionWait.await(mutex, waiters, true, true, 0);
        }

        @Override
        public boolean awaitUntil(Date deadline) throws InterruptedException {
            return ConditionWait.await(mutex, waiters, true, true, 0);
        }

        @Override
        public void signal() {
            waiters.signal(owner());
        }

        @Override
        public void signalAll() {
            waiters.signalAll(owner());
        }

        private Actor owner() {
            Actor me = CONTROLLER.currentActor();
            if (mutex.owner() != me) {
                throw new IllegalMonitorStateException();
            }
            return me;
        }
    }
}
