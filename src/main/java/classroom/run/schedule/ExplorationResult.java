package classroom.run.schedule;

import java.util.List;

/**
 * The result of exploring a program.
 *
 * @param outcomes    the outcomes, the most frequent first
 * @param runs        the number of runs
 * @param orders      the number of orders that these represent; -1 if unknown
 * @param all         whether all possible orders were explored
 * @param preemptions if not: all orders with at most this number of preemptions were explored; -1 if unknown
 * @param random      the number of random runs
 * @param seed        the seed of the random runs
 * @param steps       the number of visible steps of all runs
 * @param millis      the duration in the program's JVM, in ms
 * @param fibers      the implementation of the threads: {@code continuations} or {@code threads}
 */
public record ExplorationResult(List<OutcomeSummary> outcomes, long runs, long orders, boolean all, int preemptions, long random, long seed,
        long steps, long millis, String fibers) {
}
