package classroom.schedule.search;

import classroom.schedule.Outcome;
import classroom.schedule.Refusal;
import classroom.schedule.RunEnding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the runs of an exploration, their outcomes, and the orders that they stand for. Used on the exploring thread. */
final class RunTally {
    private final Map<Outcome, OutcomeCount> outcomes = new HashMap<>();
    private boolean countsOrders;
    private boolean complete = true;
    private long runs;
    private long cuts;
    private long orders;
    private long random;
    private int longest;
    private long steps;
    private List<Findings.SitePair> unordered;
    private int preemptions = -1;

    /** @param countsOrders whether the number of orders that a run stands for is to be counted */
    RunTally(boolean countsOrders) {
        this.countsOrders = countsOrders;
    }

    /** Tells whether the number of orders that a run stands for is to be counted. */
    boolean countsOrders() {
        return countsOrders;
    }

    /** Makes the number of orders unknown from now on, since runs may be equivalent. */
    void stopCountingOrders() {
        countsOrders = false;
        orders = LinearExtensions.UNKNOWN;
    }

    /** Counts a run that was cut off since others are equivalent to it. */
    void addCut(int stepsOfRun) {
        addSteps(stepsOfRun);
        cuts++;
    }

    /**
     * Counts a run that came to its end.
     *
     * @param outcome    its outcome
     * @param how        how it ended
     * @param stepsOfRun the number of its visible steps
     * @param more       the number of orders that it stands for; {@link LinearExtensions#UNKNOWN} if not counted
     * @return the count of its outcome, which includes it
     */
    OutcomeCount add(Outcome outcome, RunEnding how, int stepsOfRun, long more) {
        addSteps(stepsOfRun);
        runs++;
        complete &= how != RunEnding.STEPS;
        orders = orders < 0 || more < 0 ? LinearExtensions.UNKNOWN : orders + more;
        OutcomeCount count = count(outcome, how);
        count.add(more);
        return count;
    }

    /** Counts a run with random choices as {@link #add} does. */
    OutcomeCount addRandom(Outcome outcome, RunEnding how, int stepsOfRun) {
        random++;
        return add(outcome, how, stepsOfRun, LinearExtensions.UNKNOWN);
    }

    private void addSteps(int stepsOfRun) {
        longest = Math.max(longest, stepsOfRun);
        steps += stepsOfRun;
    }

    private OutcomeCount count(Outcome outcome, RunEnding how) {
        OutcomeCount known = outcomes.get(outcome);
        if (known != null) {
            return known;
        }
        // No table shows that many: the rest counts as one.
        Outcome key = outcomes.size() >= Exploration.MAX_OUTCOMES ? Outcome.rest(how) : outcome;
        return outcomes.computeIfAbsent(key, OutcomeCount::new);
    }

    /** Notes that orders were left out, or runs not made to their ends. */
    void setIncomplete() {
        complete = false;
    }

    /** Tells whether all runs came to their ends, and {@link #setIncomplete} was not called. */
    boolean isComplete() {
        return complete;
    }

    /** Notes that all orders with at most some number of preemptions were seen. */
    void setPreemptions(int most) {
        preemptions = most;
    }

    /** Sets the pairs of accesses that were found to be unordered. */
    void setUnordered(DataRaces found) {
        unordered = found.pairs();
    }

    /** Returns the number of runs that came to their ends. */
    long runs() {
        return runs;
    }

    /** Returns the number of different outcomes. */
    int outcomes() {
        return outcomes.size();
    }

    /**
     * Returns what was found.
     *
     * @param all     whether these are all orders that there are
     * @param seed    the seed of random choices
     * @param millis  how long it took, in ms
     * @param refusal why the program can't be scheduled; null if it can
     */
    Findings findings(boolean all, long seed, long millis, Refusal refusal) {
        List<OutcomeCount> sorted = new ArrayList<>(outcomes.values());
        sorted.sort(Comparator.comparingLong(OutcomeCount::orders)
                .thenComparingLong(OutcomeCount::runs)
                .reversed()
                .thenComparing(each -> each.outcome().out()));
        return new Findings(
                sorted,
                runs,
                cuts,
                orders,
                all,
                all ? -1 : preemptions,
                random,
                seed,
                longest,
                steps,
                millis,
                unordered,
                refusal);
    }
}
