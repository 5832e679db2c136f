package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ObjectState;
import classroom.schedule.ObjectStates;
import classroom.schedule.ScheduleController;

/**
 * Replaces monitors and the methods of {@link Object} that wait and notify, in a scheduled copy. Called by the actor
 * that goes; takes a site last.
 */
public final class Monitors {
    private Monitors() {}

    /**
     * Enters the monitor of an object; returns when the actor has it.
     *
     * @throws NullPointerException if there is no object
     */
    public static void enter(Object object, int site) {
        if (object == null) {
            throw new NullPointerException();
        }
        ObjectStates.state(object).monitor().enter(site);
    }

    /** Leaves the monitor of an object. Does nothing in a run that is over, or if the actor does not have it. */
    public static void exit(Object object, int site) {
        ScheduleController here = ScheduleController.INSTANCE;
        Actor me = here.runningActor();
        if (!here.isRunning() || me == null || object == null) {
            return;
        }
        Mutex monitor = ObjectStates.state(object).monitor();
        if (monitor.owner() == me) {
            monitor.leave(me);
        }
    }

    /** Replaces {@code Object.wait}. */
    public static void wait(Object object, int site) throws InterruptedException {
        await(object, false, site);
    }

    /** Replaces {@code Object.wait} with a time; 0 ms means without a time. It may return at any time. */
    public static void wait(Object object, long ms, int site) throws InterruptedException {
        if (ms < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        await(object, ms != 0, site);
    }

    /** Replaces {@code Object.wait} with a time; 0 ms means without a time. It may return at any time. */
    public static void wait(Object object, long ms, int nanos, int site) throws InterruptedException {
        wait(object, ms + (nanos > 0 ? 1 : 0), site);
    }

    private static void await(Object object, boolean timed, int site) throws InterruptedException {
        ObjectState state = ObjectStates.state(object);
        ConditionWait.await(state.monitor(), state.waiters(), timed, true, site);
    }

    /** Replaces {@code Object.notify}. */
    public static void notify(Object object, int site) {
        ObjectState state = ObjectStates.state(object);
        state.waiters().signal(owner(state));
    }

    /** Replaces {@code Object.notifyAll}. */
    public static void notifyAll(Object object, int site) {
        ObjectState state = ObjectStates.state(object);
        state.waiters().signalAll(owner(state));
    }

    private static Actor owner(ObjectState state) {
        Actor me = ScheduleController.INSTANCE.currentActor();
        if (state.monitor().owner() != me) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return me;
    }
}
