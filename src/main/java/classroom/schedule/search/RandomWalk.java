package classroom.schedule.search;

import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.Strategy;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Chooses at random; each enabled actor is equally likely. */
public final class RandomWalk implements Strategy {
    private final SplittableRandom random;
    private int[] choices = new int[64];
    private int length;

    /** @param seed makes the choices reproducible */
    public RandomWalk(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void runStarted() {
        length = 0;
    }

    @Override
    public int choose(long enabled) {
        long open = enabled;
        int count = Long.bitCount(open);
        for (int skip = count == 1 ? 0 : random.nextInt(count); skip > 0; skip--) {
            open &= open - 1;
        }
        int chosen = Long.numberOfTrailingZeros(open);
        ScheduleController.INSTANCE.actor(chosen).acquireEnabler();
        if (length == choices.length) {
            choices = Arrays.copyOf(choices, 2 * length);
        }
        choices[length++] = chosen;
        return chosen;
    }

    @Override
    public void runEnded(RunEnding how) {
        // The choices are kept for choices().
    }

    /** Returns the numbers of the actors that made the last run's steps. */
    int[] choices() {
        return Arrays.copyOf(choices, length);
    }
}
