package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Schedule;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;
import java.util.IdentityHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** {@link ReentrantReadWriteLock} in a scheduled run. */
public class ReadWriteLockModel extends ReentrantReadWriteLock {
    private static final long serialVersionUID = 1;
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
    /** What all releases are released into: a writer waits for them. */
    private final transient WaitPoint waitPoint = new WaitPoint();
    /** What the releases of writers are released into: readers wait for nothing else, and not for each other. */
    private final transient SyncPoint written = new SyncPoint(-1);

    private final transient IdentityHashMap<Actor, Integer> readers = new IdentityHashMap<>();
    private transient Actor writer;
    private int writes;
    private final transient Reading reading = new Reading(this);
    private final transient Writing writing = new Writing(this);

    /** Creates a free lock. */
    public ReadWriteLockModel() {
        this(false);
    }

    /** Creates a free lock. */
    public ReadWriteLockModel(boolean fair) {
        super(fair);
    }

    @Override
    public ReadLock readLock() {
        // The superclass calls this in its constructor.
        return reading == null ? super.readLock() : reading;
    }

    @Override
    public WriteLock writeLock() {
        return writing == null ? super.writeLock() : writing;
    }

    private boolean canRead(Actor actor) {
        return writer == null || writer == actor;
    }

    private boolean canWrite(Actor actor) {
        boolean read = readers.size() > 0;
        return (writer == null || writer == actor) && (!read || writer == actor);
    }

    /** Makes the step of giving back the last of some holds, in programs that can see that. */
    private void stepOfRelease(int holds) {
        if (Schedule.areReleasesVisible() && holds == 1) {
            CONTROLLER.step(StepKinds.RELEASE, waitPoint.place(), 0, null, null);
        }
    }

    /** The read lock of a model. */
    private static final class Reading extends ReadLock {
        private static final long serialVersionUID = 1;
        private final transient ReadWriteLockModel lock;

        Reading(ReadWriteLockModel lock) {
            super(lock);
            this.lock = lock;
        }

        @Override
        public void lock() {
            Actor me = CONTROLLER.currentActor();
            if (!lock.readers.containsKey(me)) {
                CONTROLLER.step(StepKinds.SHARE, lock.waitPoint.place(), 0, lock::canRead, lock.written);
            }
            lock.readers.merge(me, 1, Integer::sum);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            Interrupts.check(CONTROLLER.currentActor(), 0);
            lock();
        }

        @Override
        public boolean tryLock() {
            Actor me = CONTROLLER.currentActor();
            CONTROLLER.step(StepKinds.ATTEMPT, lock.waitPoint.place(), 0, null, lock.written);
            if (!lock.canRead(me)) {
                return false;
            }
            lock.readers.merge(me, 1, Integer::sum);
            return true;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return tryLock();
        }

        @Override
        public void unlock() {
            Actor me = CONTROLLER.runningActor();
            if (!CONTROLLER.isRunning() || me == null) {
                return;
            }
            if (!lock.readers.containsKey(me)) {
                throw new IllegalMonitorStateException();
            }
            lock.stepOfRelease(lock.readers.get(me));
            lock.readers.computeIfPresent(me, (actor, holds) -> holds == 1 ? null : holds - 1);
            lock.waitPoint.release(me);
        }
    }

    /** The write lock of a model. */
    private static final class Writing extends WriteLock {
        private static final long serialVersionUID = 1;
        private final transient ReadWriteLockModel lock;

        Writing(ReadWriteLockModel lock) {
            super(lock);
            this.lock = lock;
        }

        @Override
        public void lock() {
            Actor me = CONTROLLER.currentActor();
            if (lock.writer != me) {
                lock.waitPoint.await(() -> lock.canWrite(me));
                lock.writer = me;
            }
            lock.writes++;
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            Interrupts.check(CONTROLLER.currentActor(), 0);
            lock();
        }

        @Override
        public boolean tryLock() {
            Actor me = CONTROLLER.currentActor();
            lock.waitPoint.step();
            if (!lock.canWrite(me)) {
                return false;
            }
            lock.writer = me;
            lock.writes++;
            return true;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return tryLock();
        }

        @Override
        public void unlock() {
            Actor me = CONTROLLER.runningActor();
            if (!CONTROLLER.isRunning() || me == null) {
                return;
            }
            if (lock.writer != me) {
                throw new IllegalMonitorStateException();
            }
            lock.stepOfRelease(lock.writes);
            if (--lock.writes == 0) {
                lock.writer = null;
                lock.waitPoint.release(me);
                lock.written.release(me);
            }
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }
}
