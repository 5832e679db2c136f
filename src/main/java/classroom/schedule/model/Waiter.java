package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;

/**
 * The condition of an actor that waits for a signal and then for the lock. A timed wait needs no signal; an
 * interruptible one ends also by an interrupt.
 */
public final class Waiter implements WaitCondition {
    private final Mutex mutex;
    private final WaitSet set;
    private final boolean timed;
    private final boolean interruptible;

    Waiter(Mutex mutex, WaitSet set, boolean timed, boolean interruptible) {
        this.mutex = mutex;
        this.set = set;
        this.timed = timed;
        this.interruptible = interruptible;
    }

    @Override
    public boolean isReady(Actor actor) {
        return mutex.owner() == null && (timed || set.isSignalled(actor) || interruptible && actor.isInterrupted());
    }

    @Override
    public SyncPoint enabledBy(Actor actor) {
        SyncPoint token = set.token(actor);
        return token != null || !actor.isInterrupted()
                ? token
                : ThreadModel.of(actor.thread).interrupts();
    }

    /** Tells whether a signal has come, so that the actor waits for the lock only. */
    public boolean isSignalled(Actor actor) {
        return set.isSignalled(actor);
    }

    /** Returns the lock that the actor has left for the wait. */
    public Mutex mutex() {
        return mutex;
    }
}
