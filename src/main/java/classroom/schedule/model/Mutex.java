package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;

/** A reentrant lock: the core of monitors and of {@link LockModel}. Called by the actor that goes. */
public final class Mutex extends SyncPoint implements WaitCondition {
    private Actor owner;
    private int holds;

    /** Creates a free lock. */
    public Mutex() {
        super(ScheduleController.INSTANCE.newPlace());
    }

    @Override
    public boolean isReady(Actor actor) {
        return owner == null || owner == actor;
    }

    /** Returns the actor that holds it; null if it is free. */
    public Actor owner() {
        return owner;
    }

    /** Returns how many times its owner has entered it. */
    public int holds() {
        return holds;
    }

    /** Enters it; returns when the actor has it. This is a step, unless the actor has it already. */
    void enter(int site) {
        Actor me = ScheduleController.INSTANCE.currentActor();
        if (owner != me) {
            ScheduleController.INSTANCE.step(StepKinds.ENTER, place(), site, this, this);
            owner = me;
        }
        holds++;
    }

    /** Enters it if it is free or the actor's own, as part of the last step; tells whether it did. */
    boolean tryEnter(Actor me) {
        if (!isReady(me)) {
            return false;
        }
        acquire(me);
        me.noteAttempt();
        owner = me;
        holds++;
        return true;
    }

    /** Leaves it once. */
    void leave(Actor me) {
        holds--;
        if (holds == 0) {
            owner = null;
            release(me);
        }
    }

    /** Leaves it completely, for a wait; returns how many times it was entered. */
    int leaveAll(Actor me) {
        int all = holds;
        holds = 0;
        owner = null;
        release(me);
        return all;
    }

    /**
     * Takes it again after a wait.
     *
     * @param all how many times it was entered before
     */
    void retake(Actor me, int all) {
        owner = me;
        holds = all;
    }
}
