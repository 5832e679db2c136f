package classroom.schedule.search;

/**
 * How far an exploration goes.
 *
 * @param maxRuns         the most runs of its first phase
 * @param maxMillis       the longest time of its first phase, in ms; the later ones take as long together
 * @param maxSteps        the most visible steps of a run
 * @param bound           only orders with at most so many preemptions; {@link #ALL} for all orders
 * @param random          only so many orders by chance; 0 for all orders
 * @param seed            for what is chosen by chance
 * @param commutingPrints whether the order of what different threads print makes no difference
 * @param reduction       what is left out when all orders are gone through
 * @param laterPhases     whether to go on with bounded and random orders where the first phase comes to its bound
 */
public record ExplorationLimits(long maxRuns, long maxMillis, int maxSteps, int bound, long random, long seed, boolean commutingPrints,
        DepthFirst.Reduction reduction, boolean laterPhases) {
    /** No bound of preemptions. */
    public static final int ALL = -1;
    /** Those where nothing is chosen. */
    public static final ExplorationLimits DEFAULT = new ExplorationLimits(2_000_000, 10_000, 10_000, ALL, 0, 42, false, DepthFirst.Reduction.SOURCE, true);

    /** The same with another reduction. */
    public ExplorationLimits with(DepthFirst.Reduction other) {
        return new ExplorationLimits(maxRuns, maxMillis, maxSteps, bound, random, seed, commutingPrints, other, laterPhases);
    }

    /** The same with a bound of preemptions. */
    public ExplorationLimits withBound(int most) {
        return new ExplorationLimits(maxRuns, maxMillis, maxSteps, most, random, seed, commutingPrints, reduction, laterPhases);
    }

    /** The same by chance. */
    public ExplorationLimits withRandom(long count, long chance) {
        return new ExplorationLimits(maxRuns, maxMillis, maxSteps, bound, count, chance, commutingPrints, reduction, laterPhases);
    }

    /** The same with a bound of time and of runs. */
    public ExplorationLimits within(long millis, long runs) {
        return new ExplorationLimits(runs, millis, maxSteps, bound, random, seed, commutingPrints, reduction, laterPhases);
    }

    /** The same with a bound of steps. */
    public ExplorationLimits withSteps(int most) {
        return new ExplorationLimits(maxRuns, maxMillis, most, bound, random, seed, commutingPrints, reduction, laterPhases);
    }

    /** The same, with prints commuting or not. */
    public ExplorationLimits withCommutingPrints(boolean commute) {
        return new ExplorationLimits(maxRuns, maxMillis, maxSteps, bound, random, seed, commute, reduction, laterPhases);
    }

    /** The same with or without later phases. */
    public ExplorationLimits withLaterPhases(boolean later) {
        return new ExplorationLimits(maxRuns, maxMillis, maxSteps, bound, random, seed, commutingPrints, reduction, later);
    }
}
