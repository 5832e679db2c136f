package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Schedule;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;

/** Interrupting, and seeing it. A step only in programs that interrupt at all. */
final class Interrupts {
    private Interrupts() {
    }

    /** Takes an interrupt back, if there is one. */
    static boolean taken(Actor me) {
        boolean was = me.isInterrupted();
        me.setInterrupted(false);
        return was;
    }

    /** A step that sees whether the actor was interrupted, and throws then. */
    static void check(Actor me, int site) throws InterruptedException {
        look(me, site);
        if (taken(me)) {
            throw new InterruptedException();
        }
    }

    /** A step that sees whether the actor itself was interrupted. */
    static void look(Actor whose, int site) {
        if (Schedule.areInterruptsVisible()) {
            ScheduleController.INSTANCE.step(StepKinds.ATTEMPT, ThreadModel.of(whose.thread).interruptPlace(), site, null, null);
        }
    }
}
