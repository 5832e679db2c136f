package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.ObjectState;
import classroom.schedule.ObjectStates;

/** The monitors of objects, and waiting in them. */
public final class Monitors {
    private Monitors() {
    }

    /** Enters the monitor of an object. */
    public static void enter(Object object, int site) {
        if (object == null) {
            throw new NullPointerException();
        }
        ObjectStates.state(object).monitor().enter(site);
    }

    /** Leaves the monitor of an object. Does nothing in a run that is over. */
    public static void exit(Object object, int site) {
        Controller here = Controller.HERE;
        Actor me = here.current();
        if (!here.isGoing() || me == null || object == null) {
            return;
        }
        Mutex monitor = ObjectStates.state(object).monitor();
        if (monitor.owner() == me) {
            monitor.leave(me);
        }
    }

    /** {@code Object.wait}. */
    public static void wait(Object object, int site) throws InterruptedException {
        await(object, false, site);
    }

    /** {@code Object.wait}; 0 ms is without limit. */
    public static void wait(Object object, long ms, int site) throws InterruptedException {
        if (ms < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        await(object, ms != 0, site);
    }

    /** {@code Object.wait}; 0 ms is without limit. */
    public static void wait(Object object, long ms, int nanos, int site) throws InterruptedException {
        wait(object, ms + (nanos > 0 ? 1 : 0), site);
    }

    private static void await(Object object, boolean timed, int site) throws InterruptedException {
        ObjectState state = ObjectStates.state(object);
        Waits.await(state.monitor(), state.waiters(), timed, true, site);
    }

    /** {@code Object.notify}. */
    public static void notify(Object object, int site) {
        ObjectState state = ObjectStates.state(object);
        state.waiters().signal(owner(state));
    }

    /** {@code Object.notifyAll}. */
    public static void notifyAll(Object object, int site) {
        ObjectState state = ObjectStates.state(object);
        state.waiters().signalAll(owner(state));
    }

    private static Actor owner(ObjectState state) {
        Actor me = Controller.HERE.here();
        if (state.monitor().owner() != me) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return me;
    }
}
