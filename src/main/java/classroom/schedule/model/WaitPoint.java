package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;
import java.util.function.BooleanSupplier;

/**
 * Waiting until something is so, on one object that several actors change: each change and each look is a step on it.
 */
final class WaitPoint extends SyncPoint {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;

    WaitPoint() {
        super(CONTROLLER.newPlace());
    }

    /** Waits until it is so, as a step; what was released before comes before. */
    void await(BooleanSupplier until) {
        CONTROLLER.step(StepKinds.SHARE, place(), 0, actor -> until.getAsBoolean(), this);
    }

    /** As {@link #await}; throws if the actor is interrupted before or meanwhile. */
    void awaitInterruptibly(BooleanSupplier until) throws InterruptedException {
        Actor me = CONTROLLER.currentActor();
        Interrupts.check(me, 0);
        WaitCondition ready = actor -> until.getAsBoolean();
        CONTROLLER.step(StepKinds.SHARE, place(), 0, ThreadCalls.orInterrupted(ready), this);
        if (!until.getAsBoolean()) {
            Interrupts.look(me, 0);
            if (Interrupts.taken(me)) {
                throw new InterruptedException();
            }
        }
    }

    /** A step that looks at it or changes it, whatever it is. */
    void step() {
        CONTROLLER.step(StepKinds.ATTEMPT, place(), 0, null, this);
    }

    /** What the actor has done comes before whoever waits here goes on. */
    void release() {
        release(CONTROLLER.currentActor());
    }
}
