package classroom.run.schedule;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What exploring a program found.
 *
 * @param outcomes    each outcome, the most frequent first
 * @param runs        the number of runs made to their end
 * @param orders      the number of orders that these stand for; -1 if not counted
 * @param all         whether these are all orders that there are
 * @param preemptions if not all: all orders with at most this number of preemptions were seen; -1 if not even that is
 *                    known
 * @param random      the number of random runs
 * @param seed        of the random runs
 * @param steps       the number of visible steps of all runs
 * @param millis      how long it took in the program's JVM, or in several, in ms
 * @param seeded      whether the program draws random numbers without a seed of its own; they are the same in each run
 * @param races       the data races that were found; null if they were not looked for, as in random orders
 * @param fibers      what carried the threads: {@code resumable} methods, {@code continuations} or {@code threads}
 */
public record ExplorationResult(
        List<OutcomeSummary> outcomes,
        long runs,
        long orders,
        boolean all,
        int preemptions,
        long random,
        long seed,
        long steps,
        long millis,
        boolean seeded,
        List<DataRace> races,
        String fibers) {
    /**
     * Returns the same result of several JVMs.
     *
     * @param chosenSeed the seed of the user
     * @param began      when they began, by {@code System.nanoTime}
     */
    ExplorationResult inAll(long chosenSeed, long began) {
        return new ExplorationResult(
                outcomes,
                runs,
                orders,
                all,
                preemptions,
                random,
                chosenSeed,
                steps,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                seeded,
                races,
                fibers);
    }
}
