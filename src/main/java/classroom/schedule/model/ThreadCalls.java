package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Kind;
import classroom.schedule.Ready;
import classroom.schedule.Schedule;
import classroom.schedule.Sync;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The operations on threads, as static methods with the names of those of {@link Thread}. */
public final class ThreadCalls {
    private static final Controller HERE = Controller.HERE;

    private ThreadCalls() {
    }

    /** {@code Thread.start}. */
    public static void start(Thread thread, int site) {
        start(thread, thread, isDaemon(thread), site);
    }

    /** Threads created in a fiber would inherit the flag from it; only {@link #setDaemon} sets it. */
    private static boolean isDaemon(Thread thread) {
        ThreadModel state = ThreadModel.of(thread);
        return state.isDaemonSet() ? state.isDaemon() : HERE.here().daemon;
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
            thread.setName("Thread-" + (HERE.count() - 1));
        }
        HERE.start(thread, body, daemon, state::setActor);
    }

    /** {@code Thread.join}. */
    public static void join(Thread thread, int site) throws InterruptedException {
        ThreadModel state = ThreadModel.of(thread);
        Actor me = HERE.here();
        interruptible(state, me, site);
        if (state.actor() != null && me != state.actor()) {
            HERE.joined(state.actor());
        }
    }

    /** Waits for a condition; can be interrupted in programs that interrupt threads. */
    static void interruptible(Ready ready, Actor me, int site) throws InterruptedException {
        if (Schedule.seesInterrupts()) {
            HERE.step(Kind.ATTEMPT, ThreadModel.of(me.thread).interruptPlace(), site, orInterrupted(ready), null);
            if (Interrupts.taken(me)) {
                throw new InterruptedException();
            }
        } else {
            HERE.await(ready, null, site);
        }
    }

    static Ready orInterrupted(Ready ready) {
        return new Ready() {
            @Override
            public boolean isReady(Actor actor) {
                return actor.isInterrupted() || ready.isReady(actor);
            }

            @Override
            public Sync enabledBy(Actor actor) {
                return ready.isReady(actor) ? ready.enabledBy(actor) : ThreadModel.of(actor.thread).interrupts();
            }
        };
    }

    /** {@code Thread.join} with a time limit: it may return before the thread has ended. */
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

    /** {@code Thread.join} with a time limit. */
    public static void join(Thread thread, long ms, int nanos, int site) throws InterruptedException {
        join(thread, ms + (nanos > 0 ? 1 : 0), site);
    }

    /** {@code Thread.join} with a time limit. */
    public static boolean join(Thread thread, Duration time, int site) throws InterruptedException {
        return timedJoin(thread, site);
    }

    /** {@code TimeUnit.timedJoin}. */
    public static void timedJoin(TimeUnit unit, Thread thread, long time, int site) throws InterruptedException {
        timedJoin(thread, site);
    }

    private static boolean timedJoin(Thread thread, int site) throws InterruptedException {
        ThreadModel state = ThreadModel.of(thread);
        Actor me = HERE.here();
        HERE.step(Kind.ATTEMPT, state.endPlace(), site, null, null);
        if (Interrupts.taken(me)) {
            throw new InterruptedException();
        }
        if (state.actor() != null && !state.isAlive()) {
            HERE.joined(state.actor());
        }
        return state.actor() != null && !state.isAlive();
    }

    /** {@code Thread.sleep}: guarantees no order; only the clock advances. */
    public static void sleep(long ms, int site) throws InterruptedException {
        if (ms < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Actor me = HERE.here();
        if (Schedule.seesInterrupts()) {
            HERE.step(Kind.ATTEMPT, ThreadModel.of(me.thread).interruptPlace(), site, null, null);
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

    /** {@code Thread.yield}: guarantees nothing. */
    @SuppressWarnings("NamedLikeContextualKeyword") // It stands in for the JDK's method of that name.
    public static void yield(int site) {
        HERE.here();
    }

    /** {@code Thread.onSpinWait}. */
    public static void onSpinWait(int site) {
        HERE.here();
    }

    /** {@code Thread.currentThread}. */
    public static Thread currentThread(int site) {
        return HERE.here().thread;
    }

    /** {@code Thread.interrupt}. */
    public static void interrupt(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (Schedule.seesInterrupts()) {
            HERE.step(Kind.ATTEMPT, state.interruptPlace(), site, null, null);
        }
        Actor target = actor(thread, state);
        if (target != null && !target.isEnded()) {
            target.setInterrupted(true);
            state.interrupts().release(HERE.here());
        }
    }

    private static Actor actor(Thread thread, ThreadModel state) {
        return state.actor() != null ? state.actor() : HERE.actor(0).thread == thread ? HERE.actor(0) : null;
    }

    /** {@code Thread.isInterrupted}. */
    public static boolean isInterrupted(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (Schedule.seesInterrupts()) {
            HERE.step(Kind.ATTEMPT, state.interruptPlace(), site, null, null);
        }
        Actor target = actor(thread, state);
        return target != null && !target.isEnded() && target.isInterrupted();
    }

    /** {@code Thread.interrupted}. */
    public static boolean interrupted(int site) {
        Actor me = HERE.here();
        Interrupts.look(me, site);
        return Interrupts.taken(me);
    }

    /** {@code Thread.isAlive}. */
    public static boolean isAlive(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        HERE.step(Kind.ATTEMPT, state.endPlace(), site, null, null);
        Actor target = actor(thread, state);
        return target != null && !target.isEnded();
    }

    /** {@code Thread.getState}. */
    public static Thread.State getState(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        HERE.step(Kind.ATTEMPT, state.endPlace(), site, null, null);
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
        return target.ready() instanceof Mutex ? Thread.State.BLOCKED : Thread.State.WAITING;
    }

    /** {@code Thread.getId}: the actor's number plus 1, as in a plain run apart from the JVM's own threads. */
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
        return classroom.schedule.ObjectStates.state(object).monitor().owner() == HERE.here();
    }

    /** {@code Thread.isVirtual}. */
    public static boolean isVirtual(Thread thread, int site) {
        return ThreadModel.of(thread).isVirtual();
    }

    /** {@code LockSupport.park}. */
    public static void park(int site) {
        Actor me = HERE.here();
        Interrupts.look(me, site);
        HERE.step(Kind.SHARE, permits(me).place(), site, actor -> actor.hasPermit() || actor.isInterrupted(), permits(me));
        me.setPermit(false);
    }

    /** {@code LockSupport.park}. */
    public static void park(Object blocker, int site) {
        park(site);
    }

    /** {@code LockSupport.parkNanos}: may return at any time. */
    public static void parkNanos(long nanos, int site) {
        Actor me = HERE.here();
        HERE.step(Kind.ATTEMPT, permits(me).place(), site, null, permits(me));
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

    /** {@code LockSupport.unpark}: a step, since the second of two has no effect. */
    public static void unpark(Thread thread, int site) {
        Actor target = thread == null ? null : actor(thread, ThreadModel.of(thread));
        if (target != null && !target.isEnded()) {
            HERE.step(Kind.ATTEMPT, permits(target).place(), site, null, null);
            target.setPermit(true);
            permits(target).release(HERE.here());
        }
    }

    private static Sync permits(Actor actor) {
        return ThreadModel.of(actor.thread).permits();
    }

    /** {@code System.exit} and {@code Runtime.halt}. */
    public static void exit(int status, int site) {
        HERE.exit(status, site);
    }

    /** {@code Runtime.exit}. */
    public static void exit(Runtime runtime, int status, int site) {
        HERE.exit(status, site);
    }

    /** {@code Runtime.halt}. */
    public static void halt(Runtime runtime, int status, int site) {
        HERE.exit(status, site);
    }
}
