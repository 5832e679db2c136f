package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;

/**
 * Replaces the methods of {@link java.util.concurrent.locks.LockSupport} in a scheduled copy; takes a site last. Called
 * by the actor that goes.
 */
public final class ParkCalls {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;

    private ParkCalls() {}

    /** Replaces {@code LockSupport.park}. */
    public static void park(int site) {
        Actor me = CONTROLLER.currentActor();
        Interrupts.look(me, site);
        CONTROLLER.step(
                StepKinds.SHARE,
                permits(me).place(),
                site,
                actor -> actor.hasPermit() || actor.isInterrupted(),
                permits(me));
        me.setPermit(false);
    }

    /** Replaces {@code LockSupport.park}. */
    public static void park(Object blocker, int site) {
        park(site);
    }

    /** Replaces {@code LockSupport.parkNanos}. It may return at any time. */
    public static void parkNanos(long nanos, int site) {
        Actor me = CONTROLLER.currentActor();
        CONTROLLER.step(StepKinds.ATTEMPT, permits(me).place(), site, null, permits(me));
        me.setPermit(false);
    }

    /** Replaces {@code LockSupport.parkNanos}. */
    public static void parkNanos(Object blocker, long nanos, int site) {
        parkNanos(nanos, site);
    }

    /** Replaces {@code LockSupport.parkUntil}. */
    public static void parkUntil(long deadline, int site) {
        parkNanos(deadline, site);
    }

    /** Replaces {@code LockSupport.parkUntil}. */
    public static void parkUntil(Object blocker, long deadline, int site) {
        parkNanos(deadline, site);
    }

    /** Replaces {@code LockSupport.unpark}. This is a step, since the second of two in a row has no effect. */
    public static void unpark(Thread thread, int site) {
        Actor target = thread == null ? null : ThreadModel.actor(thread);
        if (target != null && !target.isEnded()) {
            CONTROLLER.step(StepKinds.ATTEMPT, permits(target).place(), site, null, null);
            target.setPermit(true);
            permits(target).release(CONTROLLER.currentActor());
        }
    }

    private static SyncPoint permits(Actor actor) {
        return ThreadModel.of(actor.thread).permits();
    }
}
