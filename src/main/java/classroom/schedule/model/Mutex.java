package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Kind;
import classroom.schedule.Ready;
import classroom.schedule.Sync;

/** A reentrant lock. */
public final class Mutex extends Sync implements Ready {
    private Actor owner;
    private int holds;

    /** Creates a free lock. */
    public Mutex() {
        super(Controller.HERE.newPlace());
    }

    @Override
    public boolean isReady(Actor actor) {
        return owner == null || owner == actor;
    }

    /** Returns its owner; null if it is free. */
    public Actor owner() {
        return owner;
    }

    /** Returns how often its owner holds it. */
    public int holds() {
        return holds;
    }

    /** Acquires it; acquiring it again is no step. */
    void enter(int site) {
        Actor me = Controller.HERE.here();
        if (owner != me) {
            Controller.HERE.step(Kind.ENTER, place(), site, this, this);
            owner = me;
        }
        holds++;
    }

    /** Acquires it if it is free, as a part of the step just made. */
    boolean tryEnter(Actor me) {
        if (!isReady(me)) {
            return false;
        }
        acquire(me);
        owner = me;
        holds++;
        return true;
    }

    /** Releases it once. */
    void leave(Actor me) {
        holds--;
        if (holds == 0) {
            owner = null;
            release(me);
        }
    }

    /** Releases it completely before a wait; returns how often it was held. */
    int leaveAll(Actor me) {
        int all = holds;
        holds = 0;
        owner = null;
        release(me);
        return all;
    }

    /** Acquires it as often as before a wait. */
    void retake(Actor me, int all) {
        owner = me;
        holds = all;
    }
}
