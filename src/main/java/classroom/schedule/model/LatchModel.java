package classroom.schedule.model;

import classroom.schedule.Schedule;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@link CountDownLatch} in a scheduled run. */
public class LatchModel extends CountDownLatch {
    private final SyncPoint opening = new SyncPoint(ScheduleController.INSTANCE.newPlace());
    private long count;

    /** Creates a latch that opens after a number of counts. */
    public LatchModel(int count) {
        super(count);
        this.count = count;
    }

    @Override
    public void await() throws InterruptedException {
        Interrupts.check(ScheduleController.INSTANCE.currentActor(), 0);
        Interrupts.await(actor -> count == 0, ScheduleController.INSTANCE.currentActor(), 0);
        opening.acquire(ScheduleController.INSTANCE.currentActor());
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        Interrupts.check(ScheduleController.INSTANCE.currentActor(), 0);
        ScheduleController.INSTANCE.step(StepKinds.ATTEMPT, opening.place(), 0, null, opening);
        return count == 0;
    }

    @Override
    public void countDown() {
        if (Schedule.areReleasesVisible()) {
            ScheduleController.INSTANCE.step(StepKinds.RELEASE, opening.place(), 0, null, opening);
        }
        opening.release(ScheduleController.INSTANCE.currentActor());
        count = Math.max(0, count - 1);
    }

    @Override
    public long getCount() {
        ScheduleController.INSTANCE.step(StepKinds.ATTEMPT, opening.place(), 0, null, opening);
        return count;
    }
}
