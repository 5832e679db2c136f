package classroom.schedule.host;

import classroom.schedule.Actor;
import classroom.schedule.Refusal;
import classroom.schedule.ScheduleController;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Ends this JVM when a run makes no step for too long: the program waits outside the schedule, or computes without end.
 * Neither can be stopped in any other way.
 */
final class Watchdog extends Thread {
    private static final long POLL_NS = TimeUnit.MILLISECONDS.toNanos(125);
    /** The most polls without a step while the actor's thread waits. */
    private static final int MAX_WAITING_POLLS = 4;
    /** The most polls without a step while it runs. */
    private static final int MAX_RUNNING_POLLS = 24;

    private static volatile boolean busy;

    private final Consumer<Refusal> refuse;

    /** @param refuse told why the run can't be scheduled, on the watchdog's thread, before the JVM ends */
    Watchdog(Consumer<Refusal> refuse) {
        super("classroom watchdog");
        this.refuse = refuse;
        setDaemon(true);
    }

    /** Sets whether a command is being worked on. Any thread may call it. */
    static void setBusy(boolean now) {
        busy = now;
    }

    @Override
    public void run() {
        long last = -1;
        int same = 0;
        int waiting = 0;
        while (true) {
            LockSupport.parkNanos(this, POLL_NS);
            ScheduleController here = ScheduleController.INSTANCE;
            Actor actor = here.runningActor();
            long now = (long) here.epoch() << 32 | here.steps();
            boolean still = busy && here.isRunning() && actor != null && now == last;
            last = now;
            same = still ? same + 1 : 0;
            Thread.State state = still ? actor.carrierState() : Thread.State.RUNNABLE;
            boolean waits = state == Thread.State.BLOCKED
                    || state == Thread.State.WAITING
                    || state == Thread.State.TIMED_WAITING;
            waiting = still && waits ? waiting + 1 : 0;
            if (waiting >= MAX_WAITING_POLLS || same >= MAX_RUNNING_POLLS) {
                Refusal.Reason reason =
                        waiting >= MAX_WAITING_POLLS ? Refusal.Reason.WAITS_OUTSIDE : Refusal.Reason.ENDLESS_STEP;
                refuse.accept(new Refusal(reason, actor.line(), ""));
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
