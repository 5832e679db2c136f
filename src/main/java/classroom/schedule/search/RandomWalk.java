package classroom.schedule.search;

import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.Strategy;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Chooses by chance, each actor that can go as likely as any other. */
public final class RandomWalk implements Strategy {
    private final SplittableRandom chance;
    private int[] choices = new int[64];
    private int length;

    /** @param seed the same choices for the same seed */
    public RandomWalk(long seed) {
        chance = new SplittableRandom(seed);
    }

    @Override
    public void runStarted() {
        length = 0;
    }

    @Override
    public int choose(long enabled) {
        long open = enabled;
        int count = Long.bitCount(open);
        for (int skip = count == 1 ? 0 : chance.nextInt(count); skip > 0; skip--) {
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
        // The choices stay for whoever asks.
    }

    /** The actors of the last run's steps. */
    int[] choices() {
        return Arrays.copyOf(choices, length);
    }
}
