package classroom.schedule.search;

import classroom.schedule.Outcome;
import classroom.schedule.Refusal;
import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.ScheduledProgram;
import classroom.schedule.Strategy;
import java.util.function.BooleanSupplier;

/**
 * Makes and counts the runs of an exploration, for one strategy after another, until it has to begin anew. Used on the
 * exploring thread.
 */
final class CountedRuns {
    /** The progress and the time are looked at after this number of runs. */
    static final int RUNS_PER_CHECK = 64;

    private final ScheduledProgram program;
    private final ExplorationLimits limits;
    private final boolean hasPrefix;
    private final BooleanSupplier stopped;
    private final Exploration.Progress progress;
    private final ScheduleController controller = ScheduleController.INSTANCE;
    private final RunTally tally;
    private boolean pinned;

    /**
     * @param program   the program
     * @param limits    of the exploration
     * @param hasPrefix whether all orders begin with some chosen steps
     * @param stopped   asked before each run whether to end
     * @param progress  called every {@value #RUNS_PER_CHECK} runs
     */
    CountedRuns(
            ScheduledProgram program,
            ExplorationLimits limits,
            boolean hasPrefix,
            BooleanSupplier stopped,
            Exploration.Progress progress) {
        this.program = program;
        this.limits = limits;
        this.hasPrefix = hasPrefix;
        this.stopped = stopped;
        this.progress = progress;
        // Equivalent orders need not begin with the same steps: those that do aren't counted.
        tally = new RunTally(!hasPrefix);
    }

    /** Returns the counts of all runs. */
    RunTally tally() {
        return tally;
    }

    /** Tells whether a run has ended with {@link RunEnding#PINNED}, so that all are made again. */
    boolean isPinned() {
        return pinned;
    }

    /**
     * Makes the first order twice, uncounted.
     *
     * @return a refusal if the program can't be scheduled, or does not do the same both times; else null
     */
    Refusal checkDeterminism() {
        FixedOrder one = new FixedOrder();
        Outcome first = program.outcome(run(one));
        if (pinned || controller.refusal() != null) {
            return controller.refusal();
        }
        FixedOrder again = new FixedOrder();
        Outcome second = program.outcome(run(again));
        if (pinned || controller.refusal() != null) {
            return controller.refusal();
        }
        if (one.steps().equals(again.steps()) && first.equals(second)) {
            return null;
        }
        int site = 0;
        for (int i = 0; i < one.steps().size() && site == 0; i++) {
            boolean same = i < again.steps().size()
                    && one.steps().get(i).equals(again.steps().get(i));
            site = same ? 0 : one.steps().get(i).site();
        }
        return new Refusal(Refusal.Reason.NOT_THE_SAME_TWICE, site, "");
    }

    /**
     * Makes the runs of a search, and waits for the parts of it that others explore.
     *
     * @param deadline when to end, as {@link System#nanoTime} tells the time
     * @param maxRuns  the most runs, with those of others
     * @return a refusal if the program can't be scheduled; else null
     */
    Refusal search(DepthFirst search, long deadline, long maxRuns) {
        LinearExtensions extensions = new LinearExtensions(search.path());
        Refusal refusal = search(search, extensions, deadline, maxRuns);
        search.shared().stop();
        if (!search.shared().isComplete()) {
            tally.setIncomplete();
        }
        return refusal;
    }

    private Refusal search(DepthFirst search, LinearExtensions extensions, long deadline, long maxRuns) {
        boolean clocks = limits.reduction() != DepthFirst.Reduction.NONE;
        for (long i = 1; search.hasNext() && i + search.shared().runs() <= maxRuns && !isOver(i, deadline); i++) {
            search.share();
            RunEnding how = run(search);
            if (how == RunEnding.REFUSED || pinned) {
                return controller.refusal();
            }
            if (how == RunEnding.CUT) {
                tally.addCut(controller.steps());
                continue;
            }
            long orders = !tally.countsOrders() ? LinearExtensions.UNKNOWN : clocks ? extensions.count() : 1;
            OutcomeCount outcomeCount = tally.add(program.outcome(how), how, controller.steps(), orders);
            if (hasPrefix) {
                outcomeCount.offer(
                        new LinearExtensions.SimpleOrder(search.path().choices(), Integer.MAX_VALUE), 0);
            } else if (outcomeCount.wantsSimpler(extensions)) {
                outcomeCount.offer(extensions.simplest(), extensions.states());
            }
        }
        return null;
    }

    private RunEnding run(Strategy strategy) {
        RunEnding how = program.run(strategy);
        if (how == RunEnding.PINNED) {
            pinned = true;
            tally.setIncomplete();
        }
        return how;
    }

    /** Tells whether what was explored up to now is no part of the result. */
    boolean mustBeginAnew() {
        return pinned || controller.sharedSites().hasNew();
    }

    private boolean isOver(long run, long deadline) {
        if (stopped.getAsBoolean() || mustBeginAnew()) {
            return true;
        }
        if (run % RUNS_PER_CHECK != 0) {
            return false;
        }
        progress.at(tally.runs(), tally.outcomes());
        return System.nanoTime() - deadline > 0;
    }

    /**
     * Makes random runs.
     *
     * @param walk     a {@link RandomWalk} or {@link PriorityWalk}
     * @param count    their number
     * @param deadline when to end before, as {@link System#nanoTime} tells the time
     * @return a refusal if the program can't be scheduled; else null
     */
    Refusal walk(Strategy walk, long count, long deadline) {
        tally.stopCountingOrders();
        for (long i = 1; i <= count && !isOver(i, deadline); i++) {
            RunEnding how = run(walk);
            if (how == RunEnding.REFUSED || pinned) {
                return controller.refusal();
            }
            OutcomeCount outcomeCount = tally.addRandom(program.outcome(how), how, controller.steps());
            if (outcomeCount.simplest().length == 0) {
                int[] choices = walk instanceof RandomWalk one ? one.choices() : ((PriorityWalk) walk).choices();
                outcomeCount.offer(new LinearExtensions.SimpleOrder(choices, Integer.MAX_VALUE), 0);
            }
        }
        return null;
    }
}
