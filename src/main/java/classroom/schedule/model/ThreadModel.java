package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ObjectState;
import classroom.schedule.ObjectStates;
import classroom.schedule.ScheduleController;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;

/** What is known of a {@link Thread} object of the program. */
final class ThreadModel implements WaitCondition {
    private Actor actor;
    private boolean virtual;
    private boolean daemon;
    private boolean daemonSet;
    private int endPlace;
    private int interruptPlace;
    private SyncPoint interrupts;
    private SyncPoint permits;

    static ThreadModel of(Thread thread) {
        ObjectState state = ObjectStates.state(thread);
        if (!(state.model() instanceof ThreadModel)) {
            state.setModel(new ThreadModel());
        }
        return (ThreadModel) state.model();
    }

    /** Its actor; null before it starts. */
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

    /** The place of whether it lives. */
    int endPlace() {
        if (endPlace == 0) {
            endPlace = ScheduleController.INSTANCE.newPlace();
        }
        return endPlace;
    }

    /** The place of whether it is interrupted. */
    int interruptPlace() {
        if (interruptPlace == 0) {
            interruptPlace = ScheduleController.INSTANCE.newPlace();
        }
        return interruptPlace;
    }

    /** What makes whoever was interrupted go on. */
    SyncPoint interrupts() {
        if (interrupts == null) {
            interrupts = new SyncPoint(-1);
        }
        return interrupts;
    }

    /** The permit of {@code park}. */
    SyncPoint permits() {
        if (permits == null) {
            permits = new SyncPoint(ScheduleController.INSTANCE.newPlace());
        }
        return permits;
    }

    boolean isAlive() {
        return actor != null && !actor.isEnded();
    }

    /** For whoever waits for its end. */
    @Override
    public boolean isReady(Actor waiting) {
        return !isAlive();
    }

    @Override
    public SyncPoint enabledBy(Actor waiting) {
        return null;
    }
}
