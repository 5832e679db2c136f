package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.ObjectState;
import classroom.schedule.ObjectStates;
import classroom.schedule.Ready;
import classroom.schedule.Sync;

/** The state of a {@link Thread} object of the program. */
final class ThreadModel implements Ready {
    private Actor actor;
    private boolean virtual;
    private boolean daemon;
    private boolean daemonSet;
    private int endPlace;
    private int interruptPlace;
    private Sync interrupts;
    private Sync permits;

    static ThreadModel of(Thread thread) {
        ObjectState state = ObjectStates.state(thread);
        if (!(state.model() instanceof ThreadModel)) {
            state.setModel(new ThreadModel());
        }
        return (ThreadModel) state.model();
    }

    /** Returns its actor; null before it starts. */
    Actor actor() {
        return actor;
    }

    void setActor(Actor now) {
        actor = now;
    }

    boolean isDaemonSet() {
        return daemonSet;
    }

    boolean isDaemon() {
        return daemon;
    }

    void setDaemon(boolean now) {
        daemon = now;
        daemonSet = true;
    }

    boolean isVirtual() {
        return virtual;
    }

    void setVirtual() {
        virtual = true;
    }

    /** Returns the place of its being alive. */
    int endPlace() {
        if (endPlace == 0) {
            endPlace = Controller.HERE.newPlace();
        }
        return endPlace;
    }

    /** Returns the place of its interrupted status. */
    int interruptPlace() {
        if (interruptPlace == 0) {
            interruptPlace = Controller.HERE.newPlace();
        }
        return interruptPlace;
    }

    /** Returns what orders an interrupt before the interrupted actor's continuation. */
    Sync interrupts() {
        if (interrupts == null) {
            interrupts = new Sync(-1);
        }
        return interrupts;
    }

    /** Returns the permit for {@code park}. */
    Sync permits() {
        if (permits == null) {
            permits = new Sync(Controller.HERE.newPlace());
        }
        return permits;
    }

    boolean isAlive() {
        return actor != null && !actor.isEnded();
    }

    /** The condition for waiting for its end. */
    @Override
    public boolean isReady(Actor waiting) {
        return !isAlive();
    }

    @Override
    public Sync enabledBy(Actor waiting) {
        return null;
    }
}
