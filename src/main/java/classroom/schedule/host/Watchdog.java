package classroom.schedule.host;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Refusal;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Detects that a run makes no step for too long, reports the reason, and ends this JVM, which is unusable then. */
final class Watchdog extends Thread {
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(125);
    /** The maximum number of checks without a step while an actor waits. */
    private static final int MAX_WAITING = 4;
    /** The maximum number of checks without a step while an actor runs. */
    private static final int MAX_RUNNING = 24;

    private static volatile boolean busy;

    private final Consumer<Refusal> refuse;

    Watchdog(Consumer<Refusal> refuse) {
        super("classroom watchdog");
        this.refuse = refuse;
        setDaemon(true);
    }

    /** Sets whether there is something to watch. */
    static void busy(boolean now) {
        busy = now;
    }

    @Override
    public void run() {
        long last = -1;
        int same = 0;
        int waiting = 0;
        while (true) {
            LockSupport.parkNanos(this, LOOK_NS);
            Controller here = Controller.HERE;
            Actor actor = here.current();
            long now = (long) here.epoch() << 32 | here.steps();
            boolean still = busy && here.isGoing() && actor != null && now == last;
            last = now;
            same = still ? same + 1 : 0;
            Thread.State state = still ? here.carrierState() : Thread.State.RUNNABLE;
            boolean waits = state == Thread.State.BLOCKED || state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
            waiting = still && waits ? waiting + 1 : 0;
            if (waiting >= MAX_WAITING || same >= MAX_RUNNING) {
                refuse.accept(new Refusal(waiting >= MAX_WAITING ? Refusal.Reason.WAITS_OUTSIDE : Refusal.Reason.ENDLESS_STEP,
                        actor.line(), ""));
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
