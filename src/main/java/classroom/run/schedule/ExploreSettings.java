package classroom.run.schedule;

/**
 * How to explore.
 *
 * @param maxRuns         the most runs before only some orders are tried
 * @param maxMillis       likewise the time, in ms
 * @param bound           only orders with at most so many preemptions; -1 for all
 * @param random          only so many orders by chance; 0 for all
 * @param seed            for what is chosen by chance
 * @param commutingPrints whether the order of what different threads print makes no difference
 */
public record ExploreSettings(long maxRuns, long maxMillis, int bound, long random, long seed, boolean commutingPrints) {
    /** All orders, within 10 s and 2,000,000 runs. */
    public static final ExploreSettings DEFAULT = new ExploreSettings(2_000_000, 10_000, -1, 0, 42, false);
}
