package classroom.schedule.model;

import classroom.schedule.ScheduleController;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** {@link CyclicBarrier} in a scheduled run. */
public class BarrierModel extends CyclicBarrier {
    private final WaitPoint waitPoint = new WaitPoint();
    private final int parties;
    private final Runnable action;
    private int arrived;
    private long generation;
    private boolean broken;

    /** Creates a barrier for a number of threads. */
    public BarrierModel(int parties) {
        this(parties, null);
    }

    /** Creates a barrier for a number of threads, of which the last one runs an action. */
    public BarrierModel(int parties, Runnable action) {
        super(parties, action);
        this.parties = parties;
        this.action = action;
    }

    @Override
    public int await() throws InterruptedException, BrokenBarrierException {
        waitPoint.step();
        if (broken) {
            throw new BrokenBarrierException();
        }
        int index = parties - ++arrived;
        long mine = generation;
        waitPoint.release();
        if (index == 0) {
            boolean done = false;
            try {
                if (action != null) {
                    action.run();
                }
                done = true;
            } finally {
                broken |= !done;
            }
            waitPoint.release();
            arrived = 0;
            generation++;
            return 0;
        }
        try {
            Interrupts.await(actor -> broken || generation != mine, ScheduleController.INSTANCE.currentActor(), 0);
        } catch (InterruptedException e) {
            broken = true;
            throw e;
        }
        waitPoint.acquire(ScheduleController.INSTANCE.currentActor());
        if (broken && generation == mine) {
            throw new BrokenBarrierException();
        }
        return index;
    }

    @Override
    public int await(long time, TimeUnit unit) throws InterruptedException, BrokenBarrierException {
        return await();
    }

    @Override
    public boolean isBroken() {
        waitPoint.step();
        return broken;
    }

    @Override
    public int getNumberWaiting() {
        waitPoint.step();
        return arrived;
    }

    @Override
    public void reset() {
        waitPoint.step();
        broken |= arrived > 0;
        generation++;
        arrived = 0;
        broken = false;
    }
}
