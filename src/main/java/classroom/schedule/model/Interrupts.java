package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Kind;
import classroom.schedule.Schedule;

/** Interrupting threads, and checking for it. These are steps only in programs that interrupt threads. */
final class Interrupts {
    private Interrupts() {
    }

    /** Clears the interrupted status; returns whether it was set. */
    static boolean taken(Actor me) {
        boolean was = me.isInterrupted();
        me.setInterrupted(false);
        return was;
    }

    /** Makes a step that checks whether the actor was interrupted, and throws in that case. */
    static void check(Actor me, int site) throws InterruptedException {
        look(me, site);
        if (taken(me)) {
            throw new InterruptedException();
        }
    }

    /** Makes a step that queries the interrupted status of an actor. */
    static void look(Actor whose, int site) {
        if (Schedule.seesInterrupts()) {
            Controller.HERE.step(Kind.ATTEMPT, ThreadModel.of(whose.thread).interruptPlace(), site, null, null);
        }
    }
}
