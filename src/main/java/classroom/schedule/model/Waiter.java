package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Ready;
import classroom.schedule.Sync;

/** Waits for a signal and then for the lock. A timed wait can end without the signal at any time. */
public final class Waiter implements Ready {
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
    public Sync enabledBy(Actor actor) {
        Sync token = set.token(actor);
        return token != null || !actor.isInterrupted() ? token : ThreadModel.of(actor.thread).interrupts();
    }

    /** Whether a signal has come, so that only the lock is missing. */
    public boolean isSignalled(Actor actor) {
        return set.isSignalled(actor);
    }

    /** Returns the lock that was released for the wait. */
    public Mutex mutex() {
        return mutex;
    }
}
