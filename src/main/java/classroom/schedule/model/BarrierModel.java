package classroom.schedule.model;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** {@link CyclicBarrier} in a scheduled run. */
public class BarrierModel extends CyclicBarrier {
    private final Permits waiting = new Permits();
    private final int parties;
    private final Runnable action;
    private int arrived;
    private long generation;
    private boolean broken;

    /** Creates a barrier for a number of parties. */
    public BarrierModel(int parties) {
        this(parties, null);
    }

    /** Creates a barrier with an action that is executed by the last party. */
    public BarrierModel(int parties, Runnable action) {
        super(parties, action);
        this.parties = parties;
        this.action = action;
    }

    @Override
    public int await() throws InterruptedException, BrokenBarrierException {
        waiting.step();
        if (broken) {
            throw new BrokenBarrierException();
        }
        int index = parties - ++arrived;
        long mine = generation;
        waiting.release();
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
            waiting.release();
            arrived = 0;
            generation++;
            return 0;
        }
        try {
            ThreadCalls.interruptible(actor -> broken || generation != mine, classroom.schedule.Controller.HERE.here(), 0);
        } catch (InterruptedException e) {
            broken = true;
            throw e;
        }
        waiting.acquire(classroom.schedule.Controller.HERE.here());
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
        waiting.step();
        return broken;
    }

    @Override
    public int getNumberWaiting() {
        waiting.step();
        return arrived;
    }

    @Override
    public void reset() {
        waiting.step();
        broken |= arrived > 0;
        generation++;
        arrived = 0;
        broken = false;
    }
}
