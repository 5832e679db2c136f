package classroom.schedule.search;

import classroom.schedule.Refusal;
import java.util.List;

/**
 * What an exploration found.
 *
 * @param outcomes     each outcome that was seen, the most frequent first
 * @param runs         how many runs were made to their end
 * @param cuts         how many runs were cut, since others stand for them
 * @param orders       how many orders the runs stand for; {@link LinearExtensions#UNKNOWN} if that wasn't counted
 * @param all          whether these are all orders that there are
 * @param preemptions  all orders with at most so many preemptions were seen; -1 if not even that is known
 * @param random       how many of the runs were by chance
 * @param seed         of those
 * @param longest      the most visible steps of a run
 * @param steps        visible steps of all runs
 * @param millis       how long it took, in ms
 * @param refusal      why the program can't be scheduled; null if it can
 */
public record Findings(List<OutcomeCount> outcomes, long runs, long cuts, long orders, boolean all, int preemptions, long random, long seed,
        int longest, long steps, long millis, Refusal refusal) {
}
