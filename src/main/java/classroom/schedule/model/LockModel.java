package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Kind;
import classroom.schedule.Schedule;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** {@link ReentrantLock} in a scheduled run. */
public class LockModel extends ReentrantLock {
    private static final long serialVersionUID = 1;
    private static final Controller HERE = Controller.HERE;
    /** {@code ReentrantLock} is serializable; a model is never serialized. */
    private final transient Mutex mutex = new Mutex();

    /** Creates a free lock. */
    public LockModel() {
        super();
    }

    /** Creates a free lock; fairness is ignored, since the schedule chooses. */
    public LockModel(boolean fair) {
        super(fair);
    }

    @Override
    public void lock() {
        mutex.enter(0);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        Interrupts.check(HERE.here(), 0);
        mutex.enter(0);
    }

    @Override
    public boolean tryLock() {
        HERE.step(Kind.ATTEMPT, mutex.place(), 0, null, null);
        return mutex.tryEnter(HERE.here());
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        Interrupts.check(HERE.here(), 0);
        return tryLock();
    }

    @Override
    public void unlock() {
        Actor me = HERE.current();
        if (!HERE.isGoing() || me == null) {
            return;
        }
        if (mutex.owner() != me) {
            throw new IllegalMonitorStateException();
        }
        if (Schedule.seesReleases() && mutex.holds() == 1) {
            HERE.step(Kind.RELEASE, mutex.place(), 0, null, null);
        }
        mutex.leave(me);
    }

    @Override
    public Condition newCondition() {
        return new ConditionModel(mutex);
    }

    @Override
    public boolean isLocked() {
        HERE.step(Kind.ATTEMPT, mutex.place(), 0, null, null);
        return mutex.owner() != null;
    }

    @Override
    public boolean isHeldByCurrentThread() {
        return mutex.owner() == HERE.here();
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
            Waits.await(mutex, waiters, false, true, 0);
        }

        @Override
        public void awaitUninterruptibly() {
            try {
                Waits.await(mutex, waiters, false, false, 0);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public long awaitNanos(long nanos) throws InterruptedException {
            return Waits.await(mutex, waiters, true, true, 0) ? Math.max(1, nanos / 2) : 0;
        }

        @Override
        public boolean await(long time, TimeUnit unit) throws InterruptedException {
            return Waits.await(mutex, waiters, true, true, 0);
        }

        @Override
        public boolean awaitUntil(Date deadline) throws InterruptedException {
            return Waits.await(mutex, waiters, true, true, 0);
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
            Actor me = HERE.here();
            if (mutex.owner() != me) {
                throw new IllegalMonitorStateException();
            }
            return me;
        }
    }
}
