package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Schedule;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;

/**
 * Looks at interrupts, and lets an actor wait until a condition is true or it is interrupted. A look is a step only in programs
 * that interrupt threads.
 */
final class Interrupts {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;

    private Interrupts() {}

    /** Clears an actor's interrupt status, and tells whether it was set. */
    static boolean clear(Actor me) {
        boolean was = me.isInterrupted();
        me.setInterrupted(false);
        return was;
    }

    /**
     * Looks whether an actor is interrupted.
     *
     * @throws InterruptedException if it is; its status is cleared
     */
    static void check(Actor me, int site) throws InterruptedException {
        look(me, site);
        if (clear(me)) {
            throw new InterruptedException();
        }
    }

    /** Makes the step of a look at an actor's interrupt status, or of a change of it. */
    static void look(Actor actor, int site) {
        if (Schedule.areInterruptsVisible()) {
            CONTROLLER.step(StepKinds.ATTEMPT, ThreadModel.of(actor.thread).interruptPlace(), site, null, null);
        }
    }

    /**
     * Waits for a condition.
     *
     * @throws InterruptedException if the actor is interrupted before or while it waits
     */
    static void await(WaitCondition condition, Actor me, int site) throws InterruptedException {
        if (Schedule.areInterruptsVisible()) {
            int place = ThreadModel.of(me.thread).interruptPlace();
            CONTROLLER.step(StepKinds.ATTEMPT, place, site, orInterrupted(condition), null);
            if (clear(me)) {
                throw new InterruptedException();
            }
        } else {
            CONTROLLER.await(condition, null, site);
        }
    }

    /** Returns a condition that is true also when the actor is interrupted. */
    static WaitCondition orInterrupted(WaitCondition condition) {
        return new WaitCondition() {
            @Override
            public boolean isReady(Actor actor) {
                return actor.isInterrupted() || condition.isReady(actor);
            }

            @Override
            public SyncPoint enabledBy(Actor actor) {
                return condition.isReady(actor)
                        ? condition.enabledBy(actor)
                        : ThreadModel.of(actor.thread).interrupts();
            }
        };
    }
}
