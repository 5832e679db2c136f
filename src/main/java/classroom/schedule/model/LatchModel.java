package classroom.schedule.model;

import classroom.schedule.Schedule;
import classroom.schedule.ScheduleController;
import classroom.schedule.SharedSites;
import classroom.schedule.StepKinds;
import classroom.schedule.SyncPoint;
import classroom.schedule.WaitCondition;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@link CountDownLatch} in a scheduled run. */
public class LatchModel extends CountDownLatch {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
    private final SyncPoint opening = new SyncPoint(CONTROLLER.newPlace());
    private long count;

    /** Creates a latch that opens after a number of counts. */
    public LatchModel(int count) {
        super(count);
        this.count = count;
    }

    @Override
    public void await() throws InterruptedException {
        Interrupts.check(CONTROLLER.currentActor(), 0);
        WaitCondition open = actor -> count == 0;
        if (hasSteps()) {
            CONTROLLER.step(StepKinds.SHARE, opening.place(), 0, Interrupts.orInterrupted(open), opening);
            if (count == 0) {
                return;
            }
        }
        Interrupts.await(open, CONTROLLER.currentActor(), 0);
        opening.acquire(CONTROLLER.currentActor());
    }

    private static boolean hasSteps() {
        return CONTROLLER.sharedSites().has(SharedSites.ExtraSteps.LATCH_STEPS);
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        Interrupts.check(CONTROLLER.currentActor(), 0);
        CONTROLLER.step(StepKinds.ATTEMPT, opening.place(), 0, null, opening);
        return count == 0;
    }

    @Override
    public void countDown() {
        if (hasSteps()) {
            CONTROLLER.step(StepKinds.ATTEMPT, opening.place(), 0, null, opening);
        } else if (Schedule.areReleasesVisible()) {
            CONTROLLER.step(StepKinds.RELEASE, opening.place(), 0, null, opening);
        }
        if (count == 0) {
            // Nobody waits for this count: which counts open the latch depends on the order.
            CONTROLLER.sharedSites().add(SharedSites.ExtraSteps.LATCH_STEPS);
            return;
        }
        opening.release(CONTROLLER.currentActor());
        count--;
    }

    @Override
    public long getCount() {
        CONTROLLER.step(StepKinds.ATTEMPT, opening.place(), 0, null, opening);
        return count;
    }
}
