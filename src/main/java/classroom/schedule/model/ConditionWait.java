package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;

/** Waits for a signal, in a monitor or on a {@code Condition}. */
final class ConditionWait {
    private ConditionWait() {}

    /**
     * Leaves the lock, waits for a signal, and takes the lock again.
     *
     * @param set           the actors that wait for the same signal
     * @param timed         whether the wait may end at any time without a signal
     * @param interruptible whether an interrupt ends the wait
     * @return whether a signal came
     * @throws IllegalMonitorStateException if the actor does not have the lock
     * @throws InterruptedException         if an interrupt ended the wait
     */
    static boolean await(Mutex mutex, WaitSet set, boolean timed, boolean interruptible, int site)
            throws InterruptedException {
        ScheduleController controller = ScheduleController.INSTANCE;
        Actor me = controller.currentActor();
        if (mutex.owner() != me) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        if (interruptible) {
            Interrupts.check(me, site);
        }
        int holds = mutex.leaveAll(me);
        set.add(me);
        controller.step(StepKinds.WAKE, mutex.place(), site, new Waiter(mutex, set, timed, interruptible), mutex);
        mutex.retake(me, holds);
        boolean signalled = set.leave(me);
        if (interruptible) {
            Interrupts.look(me, site);
            if (!signalled && Interrupts.clear(me)) {
                throw new InterruptedException();
            }
        }
        return signalled;
    }
}
