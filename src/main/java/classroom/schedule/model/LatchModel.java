package classroom.schedule.model;

import classroom.schedule.Controller;
import classroom.schedule.Kind;
import classroom.schedule.Schedule;
import classroom.schedule.Sync;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@link CountDownLatch} in a scheduled run. */
public class LatchModel extends CountDownLatch {
    private final Sync opening = new Sync(Controller.HERE.newPlace());
    private long count;

    /** Creates a latch with a count. */
    public LatchModel(int count) {
        super(count);
        this.count = count;
    }

    @Override
    public void await() throws InterruptedException {
        Interrupts.check(Controller.HERE.here(), 0);
        ThreadCalls.interruptible(actor -> count == 0, Controller.HERE.here(), 0);
        opening.acquire(Controller.HERE.here());
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        Interrupts.check(Controller.HERE.here(), 0);
        Controller.HERE.step(Kind.ATTEMPT, opening.place(), 0, null, opening);
        return count == 0;
    }

    @Override
    public void countDown() {
        if (Schedule.seesReleases()) {
            Controller.HERE.step(Kind.RELEASE, opening.place(), 0, null, opening);
        }
        opening.release(Controller.HERE.here());
        count = Math.max(0, count - 1);
    }

    @Override
    public long getCount() {
        Controller.HERE.step(Kind.ATTEMPT, opening.place(), 0, null, opening);
        return count;
    }
}
