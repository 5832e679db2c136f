package classroom.schedule.search;

import classroom.schedule.Outcome;

/** The frequency of an outcome. */
public final class Tally {
    private static final int MAX_SIMPLEST = 1_000;
    private static final long MAX_WORK = 500_000;

    private final Outcome outcome;
    private long runs;
    private long orders;
    private LinearExtensions.Simple simplest;
    private int looked;
    private long work;

    Tally(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Returns the outcome. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns the number of runs with this outcome. */
    public long runs() {
        return runs;
    }

    /** Returns the number of orders that these represent; {@link LinearExtensions#UNKNOWN} if unknown. */
    public long orders() {
        return orders;
    }

    /** Returns the actors of the steps of the simplest order found. */
    public int[] simplest() {
        return simplest == null ? new int[0] : simplest.choices().clone();
    }

    void add(long more) {
        runs++;
        orders = orders < 0 || more < 0 ? LinearExtensions.UNKNOWN : orders + more;
    }

    /** Whether the last run may have a simpler order than previous ones, and it is worthwhile to compute it. */
    boolean wantsSimpler(LinearExtensions extensions) {
        return looked < MAX_SIMPLEST && work < MAX_WORK && (simplest == null || extensions.leastCost() < simplest.cost());
    }

    void offer(LinearExtensions.Simple other, int states) {
        looked++;
        work += states;
        if (simplest == null || other.isSimplerThan(simplest)) {
            simplest = other;
        }
    }
}
