package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;

/** A lock that one actor can have, and have several times. */
public final class Mutex extends SyncPoint implements WaitCondition {
    private Actor owner;
    private int holds;

    /** A free one. */
    public Mutex() {
        super(ScheduleController.INSTANCE.newPlace());
    }

    @Override
    public boolean isReady(Actor actor) {
        return owner == null || owner == actor;
    }

    /** Who has it; null for nobody. */
    public Actor owner() {
        return owner;
    }

    /** How often its owner has it. */
    public int holds() {
        return holds;
    }

    /** Enters it; entering again is no step. */
    void enter(int site) {
        Actor me = ScheduleController.INSTANCE.currentActor();
        if (owner != me) {
            ScheduleController.INSTANCE.step(StepKinds.ENTER, place(), site, this, this);
            owner = me;
        }
        holds++;
    }

    /** Takes it where it is free, as a part of the step that was just made. */
    boolean tryEnter(Actor me) {
        if (!isReady(me)) {
            return false;
        }
        acquire(me);
        owner = me;
        holds++;
        return true;
    }

    /** Gives it back once. */
    void leave(Actor me) {
        holds--;
        if (holds == 0) {
            owner = null;
            release(me);
        }
    }

    /** Gives it back altogether, for a wait, and tells how often it was had. */
    int leaveAll(Actor me) {
        int all = holds;
        holds = 0;
        owner = null;
        release(me);
        return all;
    }

    /** Takes it again as often as before a wait. */
    void retake(Actor me, int all) {
        owner = me;
        holds = all;
    }
}
