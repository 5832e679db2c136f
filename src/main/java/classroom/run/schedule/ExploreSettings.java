package classroom.run.schedule;

/**
 * The settings of an exploration.
 *
 * @param maxRuns         the maximum number of runs
 * @param maxMillis       the time limit, in ms
 * @param bound           the maximum number of preemptions of an explored order; -1 for no limit
 * @param random          the number of random orders to explore instead; 0 for all orders
 * @param seed            the seed of random choices
 * @param commutingPrints whether the order of outputs of different threads is ignored
 */
public record ExploreSettings(long maxRuns, long maxMillis, int bound, long random, long seed, boolean commutingPrints) {
    /** All orders, within 10 s and 2,000,000 runs. */
    public static final ExploreSettings DEFAULT = new ExploreSettings(2_000_000, 10_000, -1, 0, 42, false);
}
