package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Schedule;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What programs do with threads, by static methods of the same names as those of {@link Thread}. */
public final class ThreadCalls {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;

    private ThreadCalls() {
    }

    /** {@code Thread.start}. */
    public static void start(Thread thread, int site) {
        start(thread, thread, isDaemon(thread), site);
    }

    /** Threads made in a fiber would inherit from it; whoever sets it says so by {@link #setDaemon}. */
    private static boolean isDaemon(Thread thread) {
        ThreadModel state = ThreadModel.of(thread);
        return state.isDaemonSet() ? state.isDaemon() : CONTROLLER.currentActor().daemon;
    }

    /** {@code Thread.setDaemon}. */
    public static void setDaemon(Thread thread, boolean daemon, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (state.actor() != null) {
            throw new IllegalThreadStateException();
        }
        state.setDaemon(daemon);
    }

    /** {@code Thread.isDaemon}. */
    public static boolean isDaemon(Thread thread, int site) {
        Actor target = actor(thread, ThreadModel.of(thread));
        return target != null ? target.daemon : isDaemon(thread);
    }

    static void start(Thread thread, Runnable body, boolean daemon, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (state.actor() != null) {
            throw new IllegalThreadStateException();
        }
        if (thread.getName().matches("Thread-\\d+")) {
            thread.setName("Thread-" + (CONTROLLER.count() - 1));
        }
        CONTROLLER.start(thread, body, daemon, state::setActor);
    }

    /** {@code Thread.join}. */
    public static void join(Thread thread, int site) throws InterruptedException {
        ThreadModel state = ThreadModel.of(thread);
        Actor me = CONTROLLER.currentActor();
        interruptible(state, me, site);
        if (state.actor() != null && me != state.actor()) {
            CONTROLLER.joinEnded(state.actor());
        }
    }

    /** Waits until something is so; can be interrupted where the program interrupts at all. */
    static void interruptible(WaitCondition ready, Actor me, int site) throws InterruptedException {
        if (Schedule.areInterruptsVisible()) {
            CONTROLLER.step(StepKinds.ATTEMPT, ThreadModel.of(me.thread).interruptPlace(), site, orInterrupted(ready), null);
            if (Interrupts.taken(me)) {
                throw new InterruptedException();
            }
        } else {
            CONTROLLER.await(ready, null, site);
        }
    }

    static WaitCondition orInterrupted(WaitCondition ready) {
        return new WaitCondition() {
            @Override
            public boolean isReady(Actor actor) {
                return actor.isInterrupted() || ready.isReady(actor);
            }

            @Override
            public SyncPoint enabledBy(Actor actor) {
                return ready.isReady(actor) ? ready.enabledBy(actor) : ThreadModel.of(actor.thread).interrupts();
            }
        };
    }

    /** {@code Thread.join} with a time: it may end without the thread having ended. */
    public static void join(Thread thread, long ms, int site) throws InterruptedException {
        if (ms < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (ms == 0) {
            join(thread, site);
        } else {
            timedJoin(thread, site);
        }
    }

    /** {@code Thread.join} with a time. */
    public static void join(Thread thread, long ms, int nanos, int site) throws InterruptedException {
        join(thread, ms + (nanos > 0 ? 1 : 0), site);
    }

    /** {@code Thread.join} with a time. */
    public static boolean join(Thread thread, Duration time, int site) throws InterruptedException {
        return timedJoin(thread, site);
    }

    /** {@code TimeUnit.timedJoin}. */
    public static void timedJoin(TimeUnit unit, Thread thread, long time, int site) throws InterruptedException {
        timedJoin(thread, site);
    }

    private static boolean timedJoin(Thread thread, int site) throws InterruptedException {
        ThreadModel state = ThreadModel.of(thread);
        Actor me = CONTROLLER.currentActor();
        CONTROLLER.step(StepKinds.ATTEMPT, state.endPlace(), site, null, null);
        if (Interrupts.taken(me)) {
            throw new InterruptedException();
        }
        if (state.actor() != null && !state.isAlive()) {
            CONTROLLER.joinEnded(state.actor());
        }
        return state.actor() != null && !state.isAlive();
    }

    /** {@code Thread.sleep}: promises no order, only that the clock goes on. */
    public static void sleep(long ms, int site) throws InterruptedException {
        if (ms < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Actor me = CONTROLLER.currentActor();
        if (Schedule.areInterruptsVisible()) {
            CONTROLLER.step(StepKinds.ATTEMPT, ThreadModel.of(me.thread).interruptPlace(), site, null, null);
        }
        if (Interrupts.taken(me)) {
            throw new InterruptedException("sleep interrupted");
        }
        VirtualClock.pass(TimeUnit.MILLISECONDS.toNanos(ms));
    }

    /** {@code Thread.sleep}. */
    public static void sleep(long ms, int nanos, int site) throws InterruptedException {
        sleep(ms, site);
    }

    /** {@code Thread.sleep}. */
    public static void sleep(Duration time, int site) throws InterruptedException {
        sleep(Math.max(0, time.toMillis()), site);
    }

    /** {@code TimeUnit.sleep}. */
    public static void sleep(TimeUnit unit, long time, int site) throws InterruptedException {
        sleep(Math.max(0, unit.toMillis(time)), site);
    }

    /** {@code Thread.yield}: promises nothing. */
    @SuppressWarnings("NamedLikeContextualKeyword") // It stands in for the JDK's method of that name.
    public static void yield(int site) {
        CONTROLLER.currentActor();
    }

    /** {@code Thread.onSpinWait}. */
    public static void onSpinWait(int site) {
        CONTROLLER.currentActor();
    }

    /** {@code Thread.currentThread}. */
    public static Thread currentThread(int site) {
        return CONTROLLER.currentActor().thread;
    }

    /** {@code Thread.interrupt}. */
    public static void interrupt(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (Schedule.areInterruptsVisible()) {
            CONTROLLER.step(StepKinds.ATTEMPT, state.interruptPlace(), site, null, null);
        }
        Actor target = actor(thread, state);
        if (target != null && !target.isEnded()) {
            target.setInterrupted(true);
            state.interrupts().release(CONTROLLER.currentActor());
        }
    }

    private static Actor actor(Thread thread, ThreadModel state) {
        return state.actor() != null ? state.actor() : CONTROLLER.actor(0).thread == thread ? CONTROLLER.actor(0) : null;
    }

    /** {@code Thread.isInterrupted}. */
    public static boolean isInterrupted(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (Schedule.areInterruptsVisible()) {
            CONTROLLER.step(StepKinds.ATTEMPT, state.interruptPlace(), site, null, null);
        }
        Actor target = actor(thread, state);
        return target != null && !target.isEnded() && target.isInterrupted();
    }

    /** {@code Thread.interrupted}. */
    public static boolean interrupted(int site) {
        Actor me = CONTROLLER.currentActor();
        Interrupts.look(me, site);
        return Interrupts.taken(me);
    }

    /** {@code Thread.isAlive}. */
    public static boolean isAlive(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        CONTROLLER.step(StepKinds.ATTEMPT, state.endPlace(), site, null, null);
        Actor target = actor(thread, state);
        return target != null && !target.isEnded();
    }

    /** {@code Thread.getState}. */
    public static Thread.State getState(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        CONTROLLER.step(StepKinds.ATTEMPT, state.endPlace(), site, null, null);
        Actor target = actor(thread, state);
        if (target == null) {
            return Thread.State.NEW;
        }
        if (target.isEnded()) {
            return Thread.State.TERMINATED;
        }
        if (target.isReady()) {
            return Thread.State.RUNNABLE;
        }
        return target.condition() instanceof Mutex ? Thread.State.BLOCKED : Thread.State.WAITING;
    }

    /** {@code Thread.getId}: the actor's number and 1, as it is in a plain run up to the JVM's own threads. */
    public static long getId(Thread thread, int site) {
        Actor target = actor(thread, ThreadModel.of(thread));
        return target == null ? 0 : target.number + 1;
    }

    /** {@code Thread.threadId}. */
    public static long threadId(Thread thread, int site) {
        return getId(thread, site);
    }

    /** {@code Thread.holdsLock}. */
    public static boolean holdsLock(Object object, int site) {
        return classroom.schedule.ObjectStates.state(object).monitor().owner() == CONTROLLER.currentActor();
    }

    /** {@code Thread.isVirtual}. */
    public static boolean isVirtual(Thread thread, int site) {
        return ThreadModel.of(thread).isVirtual();
    }

    /** {@code LockSupport.park}. */
    public static void park(int site) {
        Actor me = CONTROLLER.currentActor();
        Interrupts.look(me, site);
        CONTROLLER.step(StepKinds.SHARE, permits(me).place(), site, actor -> actor.hasPermit() || actor.isInterrupted(), permits(me));
        me.setPermit(false);
    }

    /** {@code LockSupport.park}. */
    public static void park(Object blocker, int site) {
        park(site);
    }

    /** {@code LockSupport.parkNanos}: may end at any time. */
    public static void parkNanos(long nanos, int site) {
        Actor me = CONTROLLER.currentActor();
        CONTROLLER.step(StepKinds.ATTEMPT, permits(me).place(), site, null, permits(me));
        me.setPermit(false);
    }

    /** {@code LockSupport.parkNanos}. */
    public static void parkNanos(Object blocker, long nanos, int site) {
        parkNanos(nanos, site);
    }

    /** {@code LockSupport.parkUntil}. */
    public static void parkUntil(long deadline, int site) {
        parkNanos(deadline, site);
    }

    /** {@code LockSupport.parkUntil}. */
    public static void parkUntil(Object blocker, long deadline, int site) {
        parkNanos(deadline, site);
    }

    /** {@code LockSupport.unpark}: a step, since the second of two is lost. */
    public static void unpark(Thread thread, int site) {
        Actor target = thread == null ? null : actor(thread, ThreadModel.of(thread));
        if (target != null && !target.isEnded()) {
            CONTROLLER.step(StepKinds.ATTEMPT, permits(target).place(), site, null, null);
            target.setPermit(true);
            permits(target).release(CONTROLLER.currentActor());
        }
    }

    private static SyncPoint permits(Actor actor) {
        return ThreadModel.of(actor.thread).permits();
    }

    /** {@code System.exit} and {@code Runtime.halt}. */
    public static void exit(int status, int site) {
        CONTROLLER.exit(status, site);
    }

    /** {@code Runtime.exit}. */
    public static void exit(Runtime runtime, int status, int site) {
        CONTROLLER.exit(status, site);
    }

    /** {@code Runtime.halt}. */
    public static void halt(Runtime runtime, int status, int site) {
        CONTROLLER.exit(status, site);
    }
}
