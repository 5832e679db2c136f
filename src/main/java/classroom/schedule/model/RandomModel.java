package classroom.schedule.model;

import classroom.schedule.Schedule;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * {@link Random} in a scheduled run. Without a seed of its own it gets one by the actor that makes it, so that each run
 * has the same numbers. Each draw is a step, since the state is shared by all that use the object.
 */
// A fiber that yields must hold no monitor, so the methods are not synchronized as in Random.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
public class RandomModel extends Random {
    private static final long serialVersionUID = 1;
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
    private static final long SHARED_SEED = 42;

    private static int epoch;
    /** The object behind {@code Math.random}; null before its first use in a run. */
    private static RandomModel shared;

    private final transient int place;

    /** Creates one with a seed that is the same in each run. */
    public RandomModel() {
        this(ThreadRandomModel.nextSeed());
    }

    /** Creates one with a seed. */
    public RandomModel(long seed) {
        super(seed);
        place = CONTROLLER.newPlace();
    }

    /** Replaces {@code Math.random}. */
    public static double random(int site) {
        if (shared == null || epoch != CONTROLLER.epoch()) {
            epoch = CONTROLLER.epoch();
            shared = new RandomModel(SHARED_SEED);
            ThreadRandomModel.setUsed();
        }
        return shared.nextDouble();
    }

    /** Replaces {@code Collections.shuffle} without a source of random numbers. */
    public static void shuffle(List<?> list, int site) {
        Schedule.writeObject(list, site);
        Random source = new Random(ThreadRandomModel.nextSeed());
        CONTROLLER.beginAtomic();
        try {
            Collections.shuffle(list, source);
        } finally {
            CONTROLLER.endAtomic();
        }
    }

    private void step() {
        CONTROLLER.step(StepKinds.WRITE, place, 0, null, null);
    }

    @Override
    protected int next(int bits) {
        step();
        return super.next(bits);
    }

    /** Is one step: {@link Random} holds a monitor meanwhile. */
    @Override
    public double nextGaussian() {
        step();
        CONTROLLER.beginAtomic();
        try {
            return super.nextGaussian();
        } finally {
            CONTROLLER.endAtomic();
        }
    }

    @Override
    public void setSeed(long seed) {
        // The constructor of the superclass calls this before there is a place.
        if (place != 0) {
            step();
        }
        super.setSeed(seed);
    }
}
