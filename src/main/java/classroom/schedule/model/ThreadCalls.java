package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Schedule;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Replaces the methods of {@link Thread}, and those of {@link TimeUnit} that wait, in a scheduled copy. The methods
 * have the names of those that they replace; they take the object first and a site last, and throw what the original
 * throws. Called by the actor that goes.
 */
public final class ThreadCalls {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
    private static final String NUMBERED = "Thread-";

    private ThreadCalls() {}

    /** Replaces {@code Thread.start}. */
    public static void start(Thread thread, int site) {
        start(thread, thread, isDaemon(thread), site);
    }

    /** Tells whether a new thread is a daemon: as set by the program, else as the current actor. */
    private static boolean isDaemon(Thread thread) {
        ThreadModel state = ThreadModel.of(thread);
        return state.isDaemonSet() ? state.isDaemon() : CONTROLLER.currentActor().daemon;
    }

    /** Replaces {@code Thread.setDaemon}. */
    public static void setDaemon(Thread thread, boolean daemon, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (state.actor() != null) {
            throw new IllegalThreadStateException();
        }
        state.setDaemon(daemon);
    }

    /** Replaces {@code Thread.isDaemon}. */
    public static boolean isDaemon(Thread thread, int site) {
        Actor target = ThreadModel.actor(thread);
        return target != null ? target.daemon : isDaemon(thread);
    }

    /** Tells whether a thread's name is one that Java gives, with a number. Called in each run: a pattern takes longer. */
    private static boolean isNumbered(String name) {
        if (!name.startsWith(NUMBERED) || name.length() == NUMBERED.length()) {
            return false;
        }
        for (int i = NUMBERED.length(); i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Starts a thread with another body. Threads without a name are numbered anew in each run. */
    static void start(Thread thread, Runnable body, boolean daemon, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (state.actor() != null) {
            throw new IllegalThreadStateException();
        }
        String name = thread.getName();
        if (isNumbered(name)) {
            String numbered = NUMBERED + (CONTROLLER.count() - 1);
            if (!name.equals(numbered)) {
                thread.setName(numbered);
            }
        }
        CONTROLLER.start(thread, body, daemon, state::setActor);
    }

    /** Replaces {@code Thread.join}. */
    public static void join(Thread thread, int site) throws InterruptedException {
        ThreadModel state = ThreadModel.of(thread);
        Actor me = CONTROLLER.currentActor();
        Interrupts.await(state, me, site);
        if (state.actor() != null && me != state.actor()) {
            CONTROLLER.joinEnded(state.actor());
        }
    }

    /**
     * Replaces {@code Thread.join} with a time in ms. It may return at any time, whether or not the thread has ended.
     */
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

    /** Replaces {@code Thread.join} with a time. */
    public static void join(Thread thread, long ms, int nanos, int site) throws InterruptedException {
        join(thread, ms + (nanos > 0 ? 1 : 0), site);
    }

    /** Replaces {@code Thread.join} with a time. */
    public static boolean join(Thread thread, Duration time, int site) throws InterruptedException {
        return timedJoin(thread, site);
    }

    /** Replaces {@code TimeUnit.timedJoin}. */
    public static void timedJoin(TimeUnit unit, Thread thread, long time, int site) throws InterruptedException {
        timedJoin(thread, site);
    }

    private static boolean timedJoin(Thread thread, int site) throws InterruptedException {
        ThreadModel state = ThreadModel.of(thread);
        Actor me = CONTROLLER.currentActor();
        CONTROLLER.step(StepKinds.ATTEMPT, state.endPlace(), site, null, null);
        if (Interrupts.clear(me)) {
            throw new InterruptedException();
        }
        if (state.actor() != null && !state.isAlive()) {
            CONTROLLER.joinEnded(state.actor());
        }
        return state.actor() != null && !state.isAlive();
    }

    /**
     * Replaces {@code Thread.sleep}. Only the virtual clock goes on; it promises nothing about the order of threads.
     */
    public static void sleep(long ms, int site) throws InterruptedException {
        if (ms < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Actor me = CONTROLLER.currentActor();
        if (Schedule.areInterruptsVisible()) {
            CONTROLLER.step(StepKinds.ATTEMPT, ThreadModel.of(me.thread).interruptPlace(), site, null, null);
        }
        if (Interrupts.clear(me)) {
            throw new InterruptedException("sleep interrupted");
        }
        VirtualClock.pass(TimeUnit.MILLISECONDS.toNanos(ms));
    }

    /** Replaces {@code Thread.sleep}. */
    public static void sleep(long ms, int nanos, int site) throws InterruptedException {
        sleep(ms, site);
    }

    /** Replaces {@code Thread.sleep}. */
    public static void sleep(Duration time, int site) throws InterruptedException {
        sleep(Math.max(0, time.toMillis()), site);
    }

    /** Replaces {@code TimeUnit.sleep}. */
    public static void sleep(TimeUnit unit, long time, int site) throws InterruptedException {
        sleep(Math.max(0, unit.toMillis(time)), site);
    }

    /** Replaces {@code Thread.yield}, which promises nothing. */
    @SuppressWarnings("NamedLikeContextualKeyword") // It stands in for the JDK's method of that name.
    public static void yield(int site) {
        CONTROLLER.currentActor();
    }

    /** Replaces {@code Thread.onSpinWait}. */
    public static void onSpinWait(int site) {
        CONTROLLER.currentActor();
    }

    /** Replaces {@code Thread.currentThread}. */
    public static Thread currentThread(int site) {
        return CONTROLLER.currentActor().thread;
    }

    /** Replaces {@code Thread.interrupt}. */
    public static void interrupt(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (Schedule.areInterruptsVisible()) {
            CONTROLLER.step(StepKinds.ATTEMPT, state.interruptPlace(), site, null, null);
        }
        Actor target = ThreadModel.actor(thread);
        if (target != null && !target.isEnded()) {
            target.setInterrupted(true);
            state.interrupts().release(CONTROLLER.currentActor());
        }
    }

    /** Replaces {@code Thread.isInterrupted}. */
    public static boolean isInterrupted(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        if (Schedule.areInterruptsVisible()) {
            CONTROLLER.step(StepKinds.ATTEMPT, state.interruptPlace(), site, null, null);
        }
        Actor target = ThreadModel.actor(thread);
        return target != null && !target.isEnded() && target.isInterrupted();
    }

    /** Replaces {@code Thread.interrupted}. */
    public static boolean interrupted(int site) {
        Actor me = CONTROLLER.currentActor();
        Interrupts.look(me, site);
        return Interrupts.clear(me);
    }

    /** Replaces {@code Thread.isAlive}. */
    public static boolean isAlive(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        CONTROLLER.step(StepKinds.ATTEMPT, state.endPlace(), site, null, null);
        Actor target = ThreadModel.actor(thread);
        return target != null && !target.isEnded();
    }

    /** Replaces {@code Thread.getState}. */
    public static Thread.State getState(Thread thread, int site) {
        ThreadModel state = ThreadModel.of(thread);
        CONTROLLER.step(StepKinds.ATTEMPT, state.endPlace(), site, null, null);
        Actor target = ThreadModel.actor(thread);
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

    /** Replaces {@code Thread.getId}. Returns the actor's number plus 1; 0 before the thread starts. */
    public static long getId(Thread thread, int site) {
        Actor target = ThreadModel.actor(thread);
        return target == null ? 0 : target.number + 1;
    }

    /** Replaces {@code Thread.threadId}. */
    public static long threadId(Thread thread, int site) {
        return getId(thread, site);
    }

    /** Replaces {@code Thread.holdsLock}. */
    public static boolean holdsLock(Object object, int site) {
        return classroom.schedule.ObjectStates.state(object).monitor().owner() == CONTROLLER.currentActor();
    }

    /** Replaces {@code Thread.isVirtual}. */
    public static boolean isVirtual(Thread thread, int site) {
        return ThreadModel.of(thread).isVirtual();
    }
}
