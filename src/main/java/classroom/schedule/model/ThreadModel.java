package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ObjectState;
import classroom.schedule.ObjectStates;
import classroom.schedule.ScheduleController;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;

/** The state of a {@link Thread} object of the program. As a condition, it is true when the thread does not live. */
final class ThreadModel implements WaitCondition {
    private Actor actor;
    private boolean virtual;
    private boolean daemon;
    private boolean daemonSet;
    private int endPlace;
    private int interruptPlace;
    private SyncPoint interrupts;
    private SyncPoint permits;

    /** Returns the state of a thread in this run. */
    static ThreadModel of(Thread thread) {
        ObjectState state = ObjectStates.state(thread);
        if (!(state.model() instanceof ThreadModel)) {
            state.setModel(new ThreadModel());
        }
        return (ThreadModel) state.model();
    }

    /** Returns a thread's actor; null before it starts. */
    static Actor actor(Thread thread) {
        Actor own = of(thread).actor();
        Actor main = ScheduleController.INSTANCE.actor(0);
        return own != null ? own : main.thread == thread ? main : null;
    }

    /** Returns its actor; null before it starts, and for the main thread. */
    Actor actor() {
        return actor;
    }

    /** Sets its actor, when it starts. */
    void setActor(Actor now) {
        actor = now;
    }

    /** Tells whether the program has called {@code setDaemon}. */
    boolean isDaemonSet() {
        return daemonSet;
    }

    /** Returns what the program has set by {@code setDaemon}; else false. */
    boolean isDaemon() {
        return daemon;
    }

    /** Sets what {@link #isDaemon} returns. */
    void setDaemon(boolean now) {
        daemon = now;
        daemonSet = true;
    }

    /** Tells whether it counts as a virtual thread. */
    boolean isVirtual() {
        return virtual;
    }

    /** Makes it count as a virtual thread. */
    void setVirtual() {
        virtual = true;
    }

    /** Returns the place of steps that look whether it lives. */
    int endPlace() {
        if (endPlace == 0) {
            endPlace = ScheduleController.INSTANCE.newPlace();
        }
        return endPlace;
    }

    /** Returns the place of its interrupt status. */
    int interruptPlace() {
        if (interruptPlace == 0) {
            interruptPlace = ScheduleController.INSTANCE.newPlace();
        }
        return interruptPlace;
    }

    /** Returns what an interrupt is released into, and acquired from by the interrupted actor. */
    SyncPoint interrupts() {
        if (interrupts == null) {
            interrupts = new SyncPoint(-1);
        }
        return interrupts;
    }

    /** Returns what its permit of {@code park} is released into. */
    SyncPoint permits() {
        if (permits == null) {
            permits = new SyncPoint(ScheduleController.INSTANCE.newPlace());
        }
        return permits;
    }

    /** Tells whether it has started and not ended. */
    boolean isAlive() {
        return actor != null && !actor.isEnded();
    }

    @Override
    public boolean isReady(Actor waiting) {
        return !isAlive();
    }

    @Override
    public SyncPoint enabledBy(Actor waiting) {
        return null;
    }
}
