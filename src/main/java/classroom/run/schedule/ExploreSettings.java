package classroom.run.schedule;

/**
 * How to explore.
 *
 * @param maxRuns         the most runs in which all orders are tried; after that, only some are
 * @param maxMillis       the longest time in which all orders are tried, in ms
 * @param bound           the most preemptions of an order; -1 for all orders
 * @param random          the number of random orders; 0 for all orders
 * @param seed            of random choices
 * @param commutingPrints whether the order of prints of different threads makes no difference
 */
public record ExploreSettings(
        long maxRuns, long maxMillis, int bound, long random, long seed, boolean commutingPrints) {
    /** All orders, within 10 s and 2,000,000 runs. */
    public static final ExploreSettings DEFAULT = new ExploreSettings(2_000_000, 10_000, -1, 0, 42, false);

    /** Returns a copy for another number of random orders, with another seed. */
    ExploreSettings withRandom(long count, long otherSeed) {
        return new ExploreSettings(maxRuns, maxMillis, bound, count, otherSeed, commutingPrints);
    }

    /** Returns a copy with a longest time, in ms. */
    ExploreSettings within(long millis) {
        return new ExploreSettings(maxRuns, millis, bound, random, seed, commutingPrints);
    }
}
