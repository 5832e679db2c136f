package classroom.schedule.search;

import classroom.schedule.search.DepthFirst.Reduction;

/**
 * How far an exploration goes.
 *
 * @param maxRuns         the most runs of its first phase
 * @param maxMillis       the longest time of its first phase, in ms; the later ones take as long together
 * @param maxSteps        the most visible steps of a run
 * @param bound           the most preemptions of an order; {@link #ALL} for all orders
 * @param random          the number of random orders; 0 for all orders
 * @param seed            of random choices
 * @param commutingPrints whether the order of prints of different threads makes no difference
 * @param reduction       which runs are left out when all orders are made
 * @param laterPhases     whether to go on with bounded and random orders if the first phase reaches its limit
 */
public record ExplorationLimits(
        long maxRuns,
        long maxMillis,
        int maxSteps,
        int bound,
        long random,
        long seed,
        boolean commutingPrints,
        Reduction reduction,
        boolean laterPhases) {
    /** No bound of preemptions. */
    public static final int ALL = -1;
    /** 2,000,000 runs, 10 s, 10,000 steps, all orders. */
    public static final ExplorationLimits DEFAULT =
            new ExplorationLimits(2_000_000, 10_000, 10_000, ALL, 0, 42, false, Reduction.SOURCE, true);

    /** Returns the same limits with another reduction. */
    public ExplorationLimits with(Reduction other) {
        return new ExplorationLimits(
                maxRuns, maxMillis, maxSteps, bound, random, seed, commutingPrints, other, laterPhases);
    }

    /** Returns the same limits with a bound of preemptions. */
    public ExplorationLimits withBound(int most) {
        return new ExplorationLimits(
                maxRuns, maxMillis, maxSteps, most, random, seed, commutingPrints, reduction, laterPhases);
    }

    /** Returns the same limits for random orders. */
    public ExplorationLimits withRandom(long count, long chosenSeed) {
        return new ExplorationLimits(
                maxRuns, maxMillis, maxSteps, bound, count, chosenSeed, commutingPrints, reduction, laterPhases);
    }

    /** Returns the same limits with others of time, in ms, and of runs. */
    public ExplorationLimits within(long millis, long runs) {
        return new ExplorationLimits(
                runs, millis, maxSteps, bound, random, seed, commutingPrints, reduction, laterPhases);
    }

    /** Returns the same limits with another one of steps. */
    public ExplorationLimits withSteps(int most) {
        return new ExplorationLimits(
                maxRuns, maxMillis, most, bound, random, seed, commutingPrints, reduction, laterPhases);
    }

    /** Returns the same limits with prints that commute or do not. */
    public ExplorationLimits withCommutingPrints(boolean commute) {
        return new ExplorationLimits(
                maxRuns, maxMillis, maxSteps, bound, random, seed, commute, reduction, laterPhases);
    }

    /** Returns the same limits with or without later phases. */
    public ExplorationLimits withLaterPhases(boolean later) {
        return new ExplorationLimits(
                maxRuns, maxMillis, maxSteps, bound, random, seed, commutingPrints, reduction, later);
    }
}
