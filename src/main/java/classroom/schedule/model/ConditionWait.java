package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;

/** Waiting in a monitor or for a condition. */
final class ConditionWait {
    private ConditionWait() {
    }

    /**
     * Gives the lock back, waits, and takes it again.
     *
     * @return whether a signal came
     * @throws IllegalMonitorStateException if the lock isn't the actor's
     * @throws InterruptedException         if it is interruptible and was interrupted
     */
    static boolean await(Mutex mutex, WaitSet set, boolean timed, boolean interruptible, int site) throws InterruptedException {
        ScheduleController here = ScheduleController.INSTANCE;
        Actor me = here.currentActor();
        if (mutex.owner() != me) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        if (interruptible) {
            Interrupts.check(me, site);
        }
        int holds = mutex.leaveAll(me);
        set.add(me);
        here.step(StepKinds.WAKE, mutex.place(), site, new Waiter(mutex, set, timed, interruptible), mutex);
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
