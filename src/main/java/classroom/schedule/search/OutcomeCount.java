package classroom.schedule.search;

import classroom.schedule.Outcome;

/** How often an outcome was seen. */
public final class OutcomeCount {
    private static final int MAX_SIMPLEST = 1_000;
    private static final long MAX_WORK = 500_000;

    private final Outcome outcome;
    private long runs;
    private long orders;
    private LinearExtensions.SimpleOrder simplest;
    private int looked;
    private long work;

    OutcomeCount(Outcome outcome) {
        this.outcome = outcome;
    }

    /** What was seen. */
    public Outcome outcome() {
        return outcome;
    }

    /** In how many runs. */
    public long runs() {
        return runs;
    }

    /** How many orders these stand for; {@link LinearExtensions#UNKNOWN} if that wasn't counted. */
    public long orders() {
        return orders;
    }

    /** The actors of the steps of the simplest order that was found. */
    public int[] simplest() {
        return simplest == null ? new int[0] : simplest.choices().clone();
    }

    void add(long more) {
        runs++;
        orders = orders < 0 || more < 0 ? LinearExtensions.UNKNOWN : orders + more;
    }

    /** Whether the last run may have a simpler order than those before, and it is worth finding out. */
    boolean wantsSimpler(LinearExtensions extensions) {
        return looked < MAX_SIMPLEST && work < MAX_WORK && (simplest == null || extensions.leastCost() < simplest.cost());
    }

    void offer(LinearExtensions.SimpleOrder other, int states) {
        looked++;
        work += states;
        if (simplest == null || other.isSimplerThan(simplest)) {
            simplest = other;
        }
    }
}
