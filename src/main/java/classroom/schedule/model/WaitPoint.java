package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;
import java.util.function.BooleanSupplier;

/**
 * Lets actors wait for conditions on a model that they share. Each change of the model and each look at it is a step on
 * this place. Called by the actor that goes.
 */
final class WaitPoint extends SyncPoint {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;

    /** Creates one with a place of its own. */
    WaitPoint() {
        super(CONTROLLER.newPlace());
    }

    /** Waits for a condition, as a step, and acquires what was released here. */
    void await(BooleanSupplier condition) {
        CONTROLLER.step(StepKinds.SHARE, place(), 0, actor -> condition.getAsBoolean(), this);
    }

    /**
     * Waits like {@link #await}.
     *
     * @throws InterruptedException if the actor is interrupted before or while it waits
     */
    void awaitInterruptibly(BooleanSupplier condition) throws InterruptedException {
        Actor me = CONTROLLER.currentActor();
        Interrupts.check(me, 0);
        WaitCondition met = actor -> condition.getAsBoolean();
        CONTROLLER.step(StepKinds.SHARE, place(), 0, Interrupts.orInterrupted(met), this);
        if (!condition.getAsBoolean()) {
            Interrupts.look(me, 0);
            if (Interrupts.clear(me)) {
                throw new InterruptedException();
            }
        }
    }

    /** Makes a step that looks at the model or changes it. */
    void step() {
        CONTROLLER.step(StepKinds.ATTEMPT, place(), 0, null, this);
    }

    /** Makes what the current actor has done happen before what actors do that wait here. */
    void release() {
        release(CONTROLLER.currentActor());
    }
}
