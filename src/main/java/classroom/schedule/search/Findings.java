package classroom.schedule.search;

import classroom.schedule.Refusal;
import java.util.List;

/**
 * The results of an exploration.
 *
 * @param outcomes    each outcome that was seen, the most frequent first
 * @param runs        the number of runs that came to their end
 * @param cuts        the number of runs that were cut off since others are equivalent to them
 * @param orders      the number of orders that the runs stand for; {@link LinearExtensions#UNKNOWN} if not counted
 * @param all         whether these are all orders that there are
 * @param preemptions all orders with at most this number of preemptions were seen; -1 if not even that is known
 * @param random      the number of runs with random choices
 * @param seed        the seed of those
 * @param longest     the most visible steps of a run
 * @param steps       the number of visible steps of all runs
 * @param millis      how long it took, in ms
 * @param unordered   the pairs of accesses that were found to be unordered; null if they were not looked for
 * @param refusal     why the program can't be scheduled; null if it can
 */
public record Findings(
        List<OutcomeCount> outcomes,
        long runs,
        long cuts,
        long orders,
        boolean all,
        int preemptions,
        long random,
        long seed,
        int longest,
        long steps,
        long millis,
        List<SitePair> unordered,
        Refusal refusal) {
    /**
     * Two accesses of one place.
     *
     * @param first  the site of one, by the woven copy's site table
     * @param second the site of the other one; may be the same
     */
    public record SitePair(int first, int second) {}
}
