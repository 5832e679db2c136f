package classroom.run.schedule;

import java.util.List;

/**
 * What exploring a program found.
 *
 * @param outcomes    each outcome, the most frequent first
 * @param runs        how many runs were made
 * @param orders      how many orders these stand for; -1 if that wasn't counted
 * @param all         whether these are all orders that there are
 * @param preemptions where not: all orders with at most so many preemptions were seen; -1 if not even that is known
 * @param random      how many of the runs were by chance
 * @param seed        of those
 * @param steps       the visible steps of all runs
 * @param millis      how long it took in the program's JVM, in ms
 * @param fibers      what carried the threads: {@code continuations} or {@code threads}
 */
public record ExplorationResult(List<OutcomeSummary> outcomes, long runs, long orders, boolean all, int preemptions, long random, long seed,
        long steps, long millis, String fibers) {
}
