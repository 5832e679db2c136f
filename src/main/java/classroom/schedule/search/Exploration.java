package classroom.schedule.search;

import classroom.schedule.Outcome;
import classroom.schedule.Refusal;
import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.ScheduledProgram;
import classroom.schedule.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Explores one program: makes its orders and counts their outcomes. Used once, on one thread. */
public final class Exploration {
    /** The most different outcomes; the rest counts as one for each way to end. */
    public static final int MAX_OUTCOMES = 10_000;

    private static final int RUNS_PER_CHECK = 64;
    private static final int MAX_BOUND = 3;
    private static final int PRIORITY_CHANGES = 3;

    private final ScheduledProgram program;
    private final ExplorationLimits limits;
    private final int[] prefix;
    private final Progress progress;
    private final BranchHelpers helpers;
    private final ScheduleController controller = ScheduleController.INSTANCE;
    private final Map<Outcome, OutcomeCount> outcomes = new HashMap<>();
    private final long started = System.nanoTime();
    private volatile boolean stopped;
    private boolean complete = true;
    /** Whether a run has ended with {@link RunEnding#PINNED}, so that all are made again. */
    private boolean pinned;

    private boolean counting = true;
    private long runs;
    private long cuts;
    private long orders;
    private long random;
    private int longest;
    private long steps;
    private List<Findings.SitePair> unordered;
    private int preemptions = -1;

    /** Listens to the progress of an exploration. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called every {@code RUNS_PER_CHECK} runs, on the exploring thread.
         *
         * @param runs     the number of runs made up to now
         * @param outcomes the number of different outcomes seen up to now
         */
        void at(long runs, int outcomes);
    }

    /**
     * @param program  the program
     * @param limits   how far to go
     * @param progress called on the exploring thread
     */
    public Exploration(ScheduledProgram program, ExplorationLimits limits, Progress progress) {
        this(program, limits, new int[0], BranchHelpers.NONE, progress);
    }

    /**
     * Creates an exploration whose first phase others help with.
     *
     * @param program  the program
     * @param limits   how far to go
     * @param helpers  explore parts of it; their runs and outcomes are not counted here
     * @param progress called on the exploring thread
     */
    public Exploration(ScheduledProgram program, ExplorationLimits limits, BranchHelpers helpers, Progress progress) {
        this(program, limits, new int[0], helpers, progress);
    }

    /**
     * Creates an exploration of the orders that begin with some steps. If these are any, the sites that are known to be
     * shared stay known, since the steps are counted by them.
     *
     * @param program  the program
     * @param limits   how far to go; if there are any first steps, neither random nor with later phases
     * @param prefix   the numbers of the actors of the first steps
     * @param progress called on the exploring thread
     */
    public Exploration(ScheduledProgram program, ExplorationLimits limits, int[] prefix, Progress progress) {
        this(program, limits, prefix, BranchHelpers.NONE, progress);
    }

    private Exploration(
            ScheduledProgram program,
            ExplorationLimits limits,
            int[] prefix,
            BranchHelpers helpers,
            Progress progress) {
        this.program = program;
        this.limits = limits;
        this.prefix = prefix.clone();
        this.helpers = helpers;
        this.progress = progress;
    }

    /** Ends {@link #explore} soon, with what it has found. Any thread may call it. */
    public void stop() {
        stopped = true;
    }

    /** Explores; returns when all orders were seen, a limit is reached, or {@link #stop} was called. */
    public Findings explore() {
        controller.setMaxSteps(limits.maxSteps());
        if (prefix.length > 0) {
            Findings found;
            do {
                begin();
                found = exploreOnce();
            } while (pinned && !stopped);
            return found;
        }
        controller.sharedSites().clear();
        Findings found;
        do {
            controller.sharedSites().apply();
            begin();
            helpers.forget();
            found = exploreOnce();
        } while (mustBeginAnew() && found.refusal() == null && !stopped);
        return found;
    }

    /** Explores a branch of another exploration of the same copy, with the shared sites that are known. */
    public BranchFindings explore(SearchBranch branch) {
        controller.setMaxSteps(limits.maxSteps());
        long deadline = deadline(limits.maxMillis());
        DepthFirst search;
        Refusal refusal;
        do {
            begin();
            search = new DepthFirst(limits.commutingPrints(), branch, BranchHelpers.NONE);
            refusal = search(search, deadline, limits.maxRuns());
        } while (pinned && !stopped);
        unordered = search.unordered().pairs();
        boolean hasNew = controller.sharedSites().hasNew();
        boolean all = refusal == null && !search.hasNext() && complete && !hasNew;
        int[] shared = hasNew ? controller.sharedSites().foundNumbers() : new int[0];
        return new BranchFindings(findings(all, refusal), new BranchResult(search.newBacktrack(), runs, all, shared));
    }

    /**
     * What exploring a branch has found.
     *
     * @param findings the outcomes and numbers
     * @param result   what the search needs to know that gave the branch away
     */
    public record BranchFindings(Findings findings, BranchResult result) {}

    private void begin() {
        outcomes.clear();
        complete = true;
        pinned = false;
        // Equivalent orders need not begin with the same steps: those that do aren't counted.
        counting = prefix.length == 0;
        runs = 0;
        cuts = 0;
        orders = 0;
        random = 0;
        longest = 0;
        steps = 0;
        preemptions = -1;
        unordered = null;
    }

    private Findings exploreOnce() {
        Refusal unsteady = checkDeterminism();
        if (unsteady != null || mustBeginAnew()) {
            return findings(false, unsteady);
        }
        if (limits.random() > 0) {
            RandomWalk walk = new RandomWalk(limits.seed());
            Refusal refusal = walk(walk, limits.random(), Long.MAX_VALUE);
            return findings(false, refusal);
        }
        if (limits.bound() != ExplorationLimits.ALL) {
            DepthFirst bounded = bounded(limits.bound());
            Refusal refusal = search(bounded, deadline(limits.maxMillis()), limits.maxRuns());
            boolean done = !bounded.hasNext() && complete;
            preemptions = done ? limits.bound() : -1;
            return findings(done && !bounded.isBounded(), refusal);
        }
        boolean reduced = limits.reduction() != DepthFirst.Reduction.NONE;
        DepthFirst first = limits.reduction() == DepthFirst.Reduction.SOURCE && prefix.length == 0
                ? new DepthFirst(limits.commutingPrints(), null, helpers)
                : new DepthFirst(limits.reduction(), Integer.MAX_VALUE, reduced && limits.commutingPrints(), prefix);
        Refusal refusal = search(first, deadline(limits.maxMillis()), limits.maxRuns());
        unordered = reduced ? first.unordered().pairs() : null;
        // A branch that a helper has not explored to its end leaves this search without one, too.
        boolean isDone = !first.hasNext() && first.shared().isComplete();
        if (refusal != null || isDone || stopped || !limits.laterPhases()) {
            boolean all = refusal == null
                    && isDone
                    && complete
                    && !controller.sharedSites().hasNew();
            return findings(all, refusal);
        }
        return exploreSome();
    }

    /** Goes on if there are too many orders: first those with few preemptions, then random ones. */
    private Findings exploreSome() {
        counting = false;
        orders = LinearExtensions.UNKNOWN;
        long half = limits.maxMillis() / 2;
        long end = deadline(half);
        Refusal refusal = null;
        for (int bound = 0; bound <= MAX_BOUND && refusal == null && !stopped; bound++) {
            DepthFirst bounded = bounded(bound);
            refusal = search(bounded, end, limits.maxRuns());
            if (bounded.hasNext()) {
                break;
            }
            preemptions = bound;
        }
        if (refusal == null && !stopped) {
            refusal = walk(new PriorityWalk(limits.seed(), PRIORITY_CHANGES), limits.maxRuns(), deadline(half));
        }
        return findings(false, refusal);
    }

    private static DepthFirst bounded(int bound) {
        return new DepthFirst(DepthFirst.Reduction.NONE, bound, false, new int[0]);
    }

    private static long deadline(long millis) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Makes the first order twice; returns a refusal if the program does not do the same both times. */
    private Refusal checkDeterminism() {
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

    /** Makes the runs of a search. Returns a refusal if the program can't be scheduled; else null. */
    private Refusal search(DepthFirst search, long deadline, long maxRuns) {
        LinearExtensions extensions = new LinearExtensions(search.path());
        Refusal refusal = search(search, extensions, deadline, maxRuns);
        search.shared().stop();
        complete &= search.shared().isComplete();
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
            noteSteps();
            if (how == RunEnding.CUT) {
                cuts++;
                continue;
            }
            OutcomeCount outcomeCount = outcomeCount(how);
            long more = counting && clocks ? extensions.count() : counting ? 1 : LinearExtensions.UNKNOWN;
            outcomeCount.add(more);
            orders = orders < 0 || more < 0 ? LinearExtensions.UNKNOWN : orders + more;
            if (prefix.length > 0) {
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
            complete = false;
        }
        return how;
    }

    /** Tells whether what was explored up to now is no part of the result. */
    private boolean mustBeginAnew() {
        return pinned || controller.sharedSites().hasNew();
    }

    private boolean isOver(long run, long deadline) {
        if (stopped || mustBeginAnew()) {
            return true;
        }
        if (run % RUNS_PER_CHECK != 0) {
            return false;
        }
        progress.at(runs, outcomes.size());
        return System.nanoTime() - deadline > 0;
    }

    private void noteSteps() {
        longest = Math.max(longest, controller.steps());
        steps += controller.steps();
    }

    private OutcomeCount outcomeCount(RunEnding how) {
        runs++;
        complete &= how != RunEnding.STEPS;
        Outcome outcome = program.outcome(how);
        OutcomeCount outcomeCount = outcomes.get(outcome);
        if (outcomeCount == null) {
            if (outcomes.size() >= MAX_OUTCOMES) {
                // No table shows that many: the rest counts as one.
                outcome = Outcome.rest(how);
            }
            outcomeCount = outcomes.computeIfAbsent(outcome, OutcomeCount::new);
        }
        return outcomeCount;
    }

    /** Makes random runs. Returns a refusal if the program can't be scheduled; else null. */
    private Refusal walk(Strategy walk, long count, long deadline) {
        orders = LinearExtensions.UNKNOWN;
        counting = false;
        for (long i = 1; i <= count && !isOver(i, deadline); i++) {
            RunEnding how = run(walk);
            if (how == RunEnding.REFUSED || pinned) {
                return controller.refusal();
            }
            noteSteps();
            random++;
            OutcomeCount outcomeCount = outcomeCount(how);
            outcomeCount.add(LinearExtensions.UNKNOWN);
            if (outcomeCount.simplest().length == 0) {
                int[] choices = walk instanceof RandomWalk one ? one.choices() : ((PriorityWalk) walk).choices();
                outcomeCount.offer(new LinearExtensions.SimpleOrder(choices, Integer.MAX_VALUE), 0);
            }
        }
        return null;
    }

    private Findings findings(boolean all, Refusal refusal) {
        List<OutcomeCount> sorted = new ArrayList<>(outcomes.values());
        sorted.sort(Comparator.comparingLong(OutcomeCount::orders)
                .thenComparingLong(OutcomeCount::runs)
                .reversed()
                .thenComparing(each -> each.outcome().out()));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        return new Findings(
                sorted,
                runs,
                cuts,
                orders,
                all,
                all ? -1 : preemptions,
                random,
                limits.seed(),
                longest,
                steps,
                millis,
                unordered,
                refusal);
    }
}
