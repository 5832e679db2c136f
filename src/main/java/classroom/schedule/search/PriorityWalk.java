package classroom.schedule.search;

import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.Strategy;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi and Nagarakatti, ASPLOS 2010): each actor has a
 * random priority, and the highest enabled one goes. At a few random steps the actor that would go gets the lowest
 * priority.
 */
public final class PriorityWalk implements Strategy {
    private final SplittableRandom random;
    private final int depth;
    private final int[] priorities = new int[ScheduleController.MAX_ACTORS];
    private final int[] changes;
    private int[] choices = new int[64];
    private int length;
    private int longest = 8;

    /**
     * @param seed  makes the choices reproducible
     * @param depth the number of steps that must come in a certain order for the fault that is looked for
     */
    public PriorityWalk(long seed, int depth) {
        random = new SplittableRandom(seed);
        this.depth = depth;
        changes = new int[depth - 1];
    }

    @Override
    public void runStarted() {
        length = 0;
        for (int i = 0; i < priorities.length; i++) {
            priorities[i] = depth + random.nextInt(1 << 20);
        }
        for (int i = 0; i < changes.length; i++) {
            changes[i] = random.nextInt(longest);
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
        ScheduleController.INSTANCE.actor(chosen).acquireEnabler();
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
    public void runEnded(RunEnding how) {
        longest = Math.max(longest, length);
    }

    /** Returns the numbers of the actors that made the last run's steps. */
    int[] choices() {
        return Arrays.copyOf(choices, length);
    }
}
