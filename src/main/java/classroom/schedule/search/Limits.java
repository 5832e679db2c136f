package classroom.schedule.search;

/**
 * The limits of an exploration.
 *
 * @param maxRuns         the maximum number of runs of the first phase
 * @param maxMillis       the time limit of the first phase, in ms; that of all later phases together is the same
 * @param maxSteps        the maximum number of visible steps of a run
 * @param bound           the maximum number of preemptions; {@link #ALL} for no limit
 * @param random          the number of random orders to explore instead; 0 for all orders
 * @param seed            the seed of random choices
 * @param commutingPrints whether the order of outputs of different threads is ignored
 * @param reduction       how many redundant orders are omitted
 * @param laterPhases     whether to continue with bounded and random orders if the first phase reaches its limit
 */
public record Limits(long maxRuns, long maxMillis, int maxSteps, int bound, long random, long seed, boolean commutingPrints,
        DepthFirst.Reduction reduction, boolean laterPhases) {
    /** No limit of preemptions. */
    public static final int ALL = -1;
    /** The default limits. */
    public static final Limits USUAL = new Limits(2_000_000, 10_000, 10_000, ALL, 0, 42, false, DepthFirst.Reduction.SOURCE, true);

    /** Returns a copy with another reduction. */
    public Limits with(DepthFirst.Reduction other) {
        return new Limits(maxRuns, maxMillis, maxSteps, bound, random, seed, commutingPrints, other, laterPhases);
    }

    /** Returns a copy with a maximum number of preemptions. */
    public Limits withBound(int most) {
        return new Limits(maxRuns, maxMillis, maxSteps, most, random, seed, commutingPrints, reduction, laterPhases);
    }

    /** Returns a copy with random orders. */
    public Limits withRandom(long count, long chance) {
        return new Limits(maxRuns, maxMillis, maxSteps, bound, count, chance, commutingPrints, reduction, laterPhases);
    }

    /** Returns a copy with limits of time and runs. */
    public Limits within(long millis, long runs) {
        return new Limits(runs, millis, maxSteps, bound, random, seed, commutingPrints, reduction, laterPhases);
    }

    /** Returns a copy with a maximum number of steps. */
    public Limits withSteps(int most) {
        return new Limits(maxRuns, maxMillis, most, bound, random, seed, commutingPrints, reduction, laterPhases);
    }

    /** Returns a copy where prints commute or not. */
    public Limits withCommutingPrints(boolean commute) {
        return new Limits(maxRuns, maxMillis, maxSteps, bound, random, seed, commute, reduction, laterPhases);
    }

    /** Returns a copy with or without later phases. */
    public Limits withLaterPhases(boolean later) {
        return new Limits(maxRuns, maxMillis, maxSteps, bound, random, seed, commutingPrints, reduction, later);
    }
}
