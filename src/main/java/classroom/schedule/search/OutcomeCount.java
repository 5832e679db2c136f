package classroom.schedule.search;

import classroom.schedule.Outcome;

/** How often an outcome was seen, and the simplest order that leads to it. */
public final class OutcomeCount {
    private static final int MAX_TRIED = 1_000;
    private static final long MAX_STATES = 500_000;

    private final Outcome outcome;
    private long runs;
    private long orders;
    private LinearExtensions.SimpleOrder simplest;
    private int tried;
    private long totalStates;

    OutcomeCount(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Returns the outcome. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns the number of runs in which it was seen. */
    public long runs() {
        return runs;
    }

    /** Returns the number of orders that these runs stand for; {@link LinearExtensions#UNKNOWN} if not counted. */
    public long orders() {
        return orders;
    }

    /**
     * Returns the numbers of the actors that make the steps of the simplest order that was found; empty if none was.
     */
    public int[] simplest() {
        return simplest == null ? new int[0] : simplest.choices().clone();
    }

    /** Returns how simple that order is: less is simpler. */
    public int cost() {
        return simplest == null ? Integer.MAX_VALUE : simplest.cost();
    }

    /**
     * Counts a run.
     *
     * @param more the number of orders that it stands for
     */
    void add(long more) {
        runs++;
        orders = orders < 0 || more < 0 ? LinearExtensions.UNKNOWN : orders + more;
    }

    /** Tells whether the last run may have a simpler order than those before, and looking for it is worth its time. */
    boolean wantsSimpler(LinearExtensions extensions) {
        return tried < MAX_TRIED
                && totalStates < MAX_STATES
                && (simplest == null || extensions.mayBeSimplerThan(simplest));
    }

    /**
     * Keeps an order if it is simpler than those before.
     *
     * @param states the number of states that were tried at to find it
     */
    void offer(LinearExtensions.SimpleOrder other, int states) {
        tried++;
        totalStates += states;
        if (simplest == null || other.isSimplerThan(simplest)) {
            simplest = other;
        }
    }
}
