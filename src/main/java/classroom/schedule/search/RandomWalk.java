package classroom.schedule.search;

import classroom.schedule.Controller;
import classroom.schedule.Ending;
import classroom.schedule.Strategy;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Chooses randomly, with equal probability for all actors that can make a step. */
public final class RandomWalk implements Strategy {
    private final SplittableRandom chance;
    private int[] choices = new int[64];
    private int length;

    /** @param seed the seed of random choices */
    public RandomWalk(long seed) {
        chance = new SplittableRandom(seed);
    }

    @Override
    public void begins() {
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
        Controller.HERE.actor(chosen).joinEnabling();
        if (length == choices.length) {
            choices = Arrays.copyOf(choices, 2 * length);
        }
        choices[length++] = chosen;
        return chosen;
    }

    @Override
    public void ends(Ending how) {
        // The choices remain available.
    }

    /** Returns the actors of the last run's steps. */
    int[] choices() {
        return Arrays.copyOf(choices, length);
    }
}
