package classroom.schedule.search;

import classroom.schedule.Controller;
import classroom.schedule.Ending;
import classroom.schedule.Strategy;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi and Nagarakatti, ASPLOS 2010): each actor has a
 * random priority, the highest one runs, and at a few random steps the running actor gets the lowest priority.
 */
public final class PriorityWalk implements Strategy {
    private final SplittableRandom chance;
    private final int depth;
    private final int[] priorities = new int[Controller.MAX_ACTORS];
    private final int[] changes;
    private int[] choices = new int[64];
    private int length;
    private int longest = 8;

    /**
     * @param seed  the seed of random choices
     * @param depth the number of steps that must be in a certain order to find an error
     */
    public PriorityWalk(long seed, int depth) {
        chance = new SplittableRandom(seed);
        this.depth = depth;
        changes = new int[depth - 1];
    }

    @Override
    public void begins() {
        length = 0;
        for (int i = 0; i < priorities.length; i++) {
            priorities[i] = depth + chance.nextInt(1 << 20);
        }
        for (int i = 0; i < changes.length; i++) {
            changes[i] = chance.nextInt(longest);
        }
    }

    @Override
    public int choose(long enabled) {
        int chosen = highest(enabled);
        for (int i = 0; i < changes.length; i++) {
            if (changes[i] == length) {
                priorities[chosen] = i;
                chosen = highest(enabled);
            }
        }
        Controller.HERE.actor(chosen).joinEnabling();
        if (length == choices.length) {
            choices = Arrays.copyOf(choices, 2 * length);
        }
        choices[length++] = chosen;
        return chosen;
    }

    private int highest(long enabled) {
        int highest = -1;
        for (long open = enabled; open != 0; open &= open - 1) {
            int each = Long.numberOfTrailingZeros(open);
            if (highest < 0 || priorities[each] > priorities[highest]) {
                highest = each;
            }
        }
        return highest;
    }

    @Override
    public void ends(Ending how) {
        longest = Math.max(longest, length);
    }

    /** Returns the actors of the last run's steps. */
    int[] choices() {
        return Arrays.copyOf(choices, length);
    }
}
