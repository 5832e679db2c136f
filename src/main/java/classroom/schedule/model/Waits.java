package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Kind;

/** Waiting in a monitor or for a condition. */
final class Waits {
    private Waits() {
    }

    /**
     * Releases the lock, waits, and acquires it again.
     *
     * @return whether a signal came
     * @throws IllegalMonitorStateException if the actor does not hold the lock
     * @throws InterruptedException if the wait is interruptible and was interrupted
     */
    static boolean await(Mutex mutex, WaitSet set, boolean timed, boolean interruptible, int site) throws InterruptedException {
        Controller here = Controller.HERE;
        Actor me = here.here();
        if (mutex.owner() != me) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        if (interruptible) {
            Interrupts.check(me, site);
        }
        int holds = mutex.leaveAll(me);
        set.add(me);
        here.step(Kind.WAKE, mutex.place(), site, new Waiter(mutex, set, timed, interruptible), mutex);
        mutex.retake(me, holds);
        boolean signalled = set.leave(me);
        if (interruptible) {
            Interrupts.look(me, site);
            if (!signalled && Interrupts.taken(me)) {
                throw new InterruptedException();
            }
        }
        return signalled;
    }
}
