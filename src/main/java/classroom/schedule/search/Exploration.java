package classroom.schedule.search;

import classroom.schedule.Refusal;
import classroom.schedule.ScheduleController;
import classroom.schedule.ScheduledProgram;
import java.util.concurrent.TimeUnit;

/** Explores one program: makes its orders and counts their outcomes. Used once, on one thread. */
public final class Exploration {
    /** The most different outcomes; the rest counts as one for each way to end. */
    public static final int MAX_OUTCOMES = 10_000;

    private static final int MAX_BOUND = 3;
    private static final int PRIORITY_CHANGES = 3;

    private final ScheduledProgram program;
    private final ExplorationLimits limits;
    private final int[] prefix;
    private final Progress progress;
    private final BranchHelpers helpers;
    private final ScheduleController controller = ScheduleController.INSTANCE;
    private final long started = System.nanoTime();
    private volatile boolean stopped;
    /** The runs since exploring began, or began anew. */
    private CountedRuns runs;

    /** Listens to the progress of an exploration. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called every {@value CountedRuns#RUNS_PER_CHECK} runs, on the exploring thread.
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
            } while (runs.isPinned() && !stopped);
            return found;
        }
        controller.sharedSites().clear();
        Findings found;
        do {
            controller.sharedSites().apply();
            begin();
            helpers.forget();
            found = exploreOnce();
        } while (runs.mustBeginAnew() && found.refusal() == null && !stopped);
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
            refusal = runs.search(search, deadline, limits.maxRuns());
        } while (runs.isPinned() && !stopped);
        runs.tally().setUnordered(search.unordered());
        boolean hasNew = controller.sharedSites().hasNew();
        boolean all = refusal == null && !search.hasNext() && runs.tally().isComplete() && !hasNew;
        int[] shared = hasNew ? controller.sharedSites().foundNumbers() : new int[0];
        return new BranchFindings(
                findings(all, refusal),
                new BranchResult(search.newBacktrack(), runs.tally().runs(), all, shared));
    }

    /**
     * What exploring a branch has found.
     *
     * @param findings the outcomes and numbers
     * @param result   what the search needs to know that gave the branch away
     */
    public record BranchFindings(Findings findings, BranchResult result) {}

    private void begin() {
        runs = new CountedRuns(program, limits, prefix.length > 0, () -> stopped, progress);
    }

    private Findings exploreOnce() {
        Refusal unsteady = runs.checkDeterminism();
        if (unsteady != null || runs.mustBeginAnew()) {
            return findings(false, unsteady);
        }
        if (limits.random() > 0) {
            RandomWalk walk = new RandomWalk(limits.seed());
            Refusal refusal = runs.walk(walk, limits.random(), Long.MAX_VALUE);
            return findings(false, refusal);
        }
        if (limits.bound() != ExplorationLimits.ALL) {
            DepthFirst bounded = bounded(limits.bound());
            Refusal refusal = runs.search(bounded, deadline(limits.maxMillis()), limits.maxRuns());
            boolean done = !bounded.hasNext() && runs.tally().isComplete();
            if (done) {
                runs.tally().setPreemptions(limits.bound());
            }
            return findings(done && !bounded.isBounded(), refusal);
        }
        boolean reduced = limits.reduction() != DepthFirst.Reduction.NONE;
        DepthFirst first = limits.reduction() == DepthFirst.Reduction.SOURCE && prefix.length == 0
                ? new DepthFirst(limits.commutingPrints(), null, helpers)
                : new DepthFirst(limits.reduction(), Integer.MAX_VALUE, reduced && limits.commutingPrints(), prefix);
        Refusal refusal = runs.search(first, deadline(limits.maxMillis()), limits.maxRuns());
        if (reduced) {
            runs.tally().setUnordered(first.unordered());
        }
        // A branch that a helper has not explored to its end leaves this search without one, too.
        boolean isDone = !first.hasNext() && first.shared().isComplete();
        if (refusal != null || isDone || stopped || !limits.laterPhases()) {
            boolean all = refusal == null
                    && isDone
                    && runs.tally().isComplete()
                    && !controller.sharedSites().hasNew();
            return findings(all, refusal);
        }
        return exploreSome();
    }

    /** Goes on if there are too many orders: first those with few preemptions, then random ones. */
    private Findings exploreSome() {
        runs.tally().stopCountingOrders();
        long half = limits.maxMillis() / 2;
        long end = deadline(half);
        Refusal refusal = null;
        for (int bound = 0; bound <= MAX_BOUND && refusal == null && !stopped; bound++) {
            DepthFirst bounded = bounded(bound);
            refusal = runs.search(bounded, end, limits.maxRuns());
            if (bounded.hasNext()) {
                break;
            }
            runs.tally().setPreemptions(bound);
        }
        if (refusal == null && !stopped) {
            refusal = runs.walk(new PriorityWalk(limits.seed(), PRIORITY_CHANGES), limits.maxRuns(), deadline(half));
        }
        return findings(false, refusal);
    }

    private static DepthFirst bounded(int bound) {
        return new DepthFirst(DepthFirst.Reduction.NONE, bound, false, new int[0]);
    }

    private static long deadline(long millis) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private Findings findings(boolean all, Refusal refusal) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        return runs.tally().findings(all, limits.seed(), millis, refusal);
    }
}
