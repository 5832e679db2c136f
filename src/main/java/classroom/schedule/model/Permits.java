package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Kind;
import classroom.schedule.Ready;
import classroom.schedule.Sync;
import java.util.function.BooleanSupplier;

/** Waits for conditions on an object that several actors change: each change and each query is a step. */
final class Permits extends Sync {
    private static final Controller HERE = Controller.HERE;

    Permits() {
        super(HERE.newPlace());
    }

    /** Waits for a condition, as a step; sees everything that was released before. */
    void await(BooleanSupplier until) {
        HERE.step(Kind.SHARE, place(), 0, actor -> until.getAsBoolean(), this);
    }

    /** Same as {@link #await}; throws an exception if the actor is interrupted. */
    void awaitInterruptibly(BooleanSupplier until) throws InterruptedException {
        Actor me = HERE.here();
        Interrupts.check(me, 0);
        Ready ready = actor -> until.getAsBoolean();
        HERE.step(Kind.SHARE, place(), 0, ThreadCalls.orInterrupted(ready), this);
        if (!until.getAsBoolean()) {
            Interrupts.look(me, 0);
            if (Interrupts.taken(me)) {
                throw new InterruptedException();
            }
        }
    }

    /** Makes a step that queries or changes the object. */
    void step() {
        HERE.step(Kind.ATTEMPT, place(), 0, null, this);
    }

    /** Makes waiting actors see what the actor has done when they continue. */
    void release() {
        release(HERE.here());
    }
}
