package classroom.schedule.search;

import classroom.schedule.Refusal;
import java.util.List;

/**
 * The results of an exploration.
 *
 * @param outcomes    the outcomes, the most frequent first
 * @param runs        the number of completed runs
 * @param cuts        the number of cut runs, which are equivalent to others
 * @param orders      the number of orders that the runs represent; {@link LinearExtensions#UNKNOWN} if unknown
 * @param all         whether all possible orders were explored
 * @param preemptions all orders with at most this number of preemptions were explored; -1 if unknown
 * @param random      the number of random runs
 * @param seed        the seed of the random runs
 * @param longest     the maximum number of visible steps of a run
 * @param steps       the number of visible steps of all runs
 * @param millis      the duration, in ms
 * @param refusal     why the program cannot be scheduled; null if it can
 */
public record Findings(List<Tally> outcomes, long runs, long cuts, long orders, boolean all, int preemptions, long random, long seed,
        int longest, long steps, long millis, Refusal refusal) {
}
