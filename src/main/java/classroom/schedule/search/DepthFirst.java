package classroom.schedule.search;

import classroom.schedule.Actor;
import classroom.schedule.LastWrites;
import classroom.schedule.Refusal;
import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.Strategy;

/**
 * Makes all orders of a program, depth first. Orders that differ only in the order of independent steps are equivalent;
 * with partial-order reduction one run is made for each class of them, with source sets and sleep sets after Abdulla,
 * Aronis, Jonsson and Sagonas (POPL 2014). It keeps no state but the path of the current run; each run starts the
 * program anew. Used for one search, on the exploring thread and the fibers of its runs.
 */
public final class DepthFirst implements Strategy, LastWrites {
    /** Which runs are left out. */
    public enum Reduction {
        /** None: a run for each order. */
        NONE,
        /** Those that sleep sets find to be equivalent to earlier ones. */
        SLEEP,
        /** All that are equivalent to another one. */
        SOURCE
    }

    private static final int NO_BOUND = Integer.MAX_VALUE;

    private final ScheduleController controller = ScheduleController.INSTANCE;
    private final Reduction reduction;
    private final int bound;
    private final FirstSteps first;
    private final StepHistory path = new StepHistory();
    private final ReversibleRaces races;
    private final SharedBranches shared;
    private final OpenChoices choices;
    private int depth;
    /** The first step at which this run differs from the one before. */
    private int firstNewStep;
    /** The number of the actor that makes that step; {@link OpenChoices#NONE} if that is chosen as at later steps. */
    private int alternative;
    /** A bit for each actor whose next step leads to orders that are equivalent to earlier ones. */
    private long asleep;

    /** Whether the next run is still to be found. */
    private boolean isAtEnd;

    private boolean finished;
    private boolean cut;
    private boolean bounded;
    private long runs;
    private long cuts;

    /** Creates a search without bounds, in which prints of different actors depend on each other. */
    public DepthFirst(Reduction reduction) {
        this(reduction, NO_BOUND, false, new int[0]);
    }

    /**
     * Creates a search.
     *
     * @param reduction       which runs are left out; must be {@link Reduction#NONE} if preemptions are bounded
     * @param bound           the most preemptions of an order: switches away from an actor that could go on
     * @param commutingPrints whether the order of prints of different actors makes no difference
     * @param prefix          the numbers of the actors of the first steps of all orders
     */
    public DepthFirst(Reduction reduction, int bound, boolean commutingPrints, int[] prefix) {
        this.reduction = reduction;
        this.bound = bound;
        first = FirstSteps.chosen(path, prefix);
        races = new ReversibleRaces(path, commutingPrints);
        shared = new SharedBranches(BranchHelpers.NONE, path, controller.sharedSites());
        choices = new OpenChoices(path, shared, first.length);
    }

    /**
     * Creates a search with source sets.
     *
     * @param commutingPrints whether the order of prints of different actors makes no difference
     * @param branch          the part that is explored; null for all
     * @param helpers         explore parts of this search
     */
    DepthFirst(boolean commutingPrints, SearchBranch branch, BranchHelpers helpers) {
        reduction = Reduction.SOURCE;
        bound = NO_BOUND;
        first = FirstSteps.of(path, branch);
        races = new ReversibleRaces(path, commutingPrints);
        shared = new SharedBranches(helpers, path, controller.sharedSites());
        choices = new OpenChoices(path, shared, first.length);
    }

    /** Tells whether there is another order to run. May wait for parts of the search that others explore. */
    public boolean hasNext() {
        if (isAtEnd) {
            isAtEnd = false;
            finished = !choices.backtrack(depth);
        }
        return !finished;
    }

    /** Returns the parts of the search that others explore. */
    SharedBranches shared() {
        return shared;
    }

    /** Gives an idle helper a part of the search, if there is one. Called after {@link #hasNext} returned true. */
    void share() {
        shared.share(choices);
    }

    /**
     * Returns, for each first step of the branch that this search is, a bit for each actor that is to go there besides
     * those that were known.
     */
    long[] newBacktrack() {
        return first.newBacktrack();
    }

    /** Tells whether the last run was cut off since it is equivalent to another one. */
    public boolean isCut() {
        return cut;
    }

    /** Tells whether orders were left out because of the bound of preemptions. */
    public boolean isBounded() {
        return bounded;
    }

    /** Returns the number of runs that came to their end. */
    public long runs() {
        return runs;
    }

    /** Returns the number of runs that were cut off. */
    public long cuts() {
        return cuts;
    }

    /** Returns the path of the last run; it changes with the next one. */
    StepHistory path() {
        return path;
    }

    /** Returns the pairs of accesses that were found to be unordered; none unless the reduction is by source sets. */
    DataRaces unordered() {
        return races.unordered();
    }

    @Override
    public void runStarted() {
        races.runStarted();
        firstNewStep = choices.step();
        alternative = choices.actor();
        depth = 0;
        asleep = 0;
        cut = false;
    }

    @Override
    public int choose(long enabled) {
        keepLastClock();
        path.makeRoom(depth);
        int d = depth;
        int chosen = chooseAt(d, enabled);
        if (chosen < 0) {
            return CUT;
        }
        Actor actor = controller.actor(chosen);
        path.enabled[d] = enabled;
        path.actor[d] = chosen;
        path.kind[d] = actor.kind();
        path.place[d] = actor.place();
        path.site[d] = actor.site();
        if (reduction != Reduction.NONE) {
            asleep = stillAsleep(path.sleep[d] | path.done[d], actor);
        }
        races.take(actor, d, d >= firstNewStep && reduction == Reduction.SOURCE, true);
        depth++;
        return chosen;
    }

    private int chooseAt(int d, long enabled) {
        if (d < firstNewStep) {
            return isSameState(enabled, path.actor[d]) ? path.actor[d] : CUT;
        }
        if (d == firstNewStep && alternative != OpenChoices.NONE) {
            return isSameState(enabled, alternative) ? alternative : CUT;
        }
        return chooseFirst(enabled);
    }

    /** Tells whether the program is where it was in the run before; if not, it can't be explored. */
    private boolean isSameState(long enabled, int chosen) {
        boolean same = path.enabled[depth] == enabled && (enabled >> chosen & 1) != 0;
        if (same && depth < firstNewStep) {
            Actor actor = controller.actor(chosen);
            same = actor.kind() == path.kind[depth]
                    && actor.place() == path.place[depth]
                    && actor.site() == path.site[depth];
        }
        if (!same) {
            int site = (enabled >> chosen & 1) != 0 ? controller.actor(chosen).site() : path.site[depth];
            controller.setRefusal(new Refusal(Refusal.Reason.NOT_THE_SAME_TWICE, site, ""));
        }
        return same;
    }

    /** Chooses at a step that no run came to before: the actor that went last, if it can go on. */
    private int chooseFirst(long enabled) {
        int d = depth;
        path.sleep[d] = asleep;
        path.done[d] = 0;
        path.given[d] = 0;
        int before = d == 0 ? -1 : path.actor[d - 1];
        path.preemptions[d] = preemptions(d);
        if (d < first.length) {
            return first.choose(d, enabled);
        }
        long candidates = enabled & ~asleep;
        if (candidates == 0) {
            cut = true;
            return CUT;
        }
        int chosen = before >= 0 && (candidates >> before & 1) != 0 ? before : Long.numberOfTrailingZeros(candidates);
        path.backtrack[d] = reduction == Reduction.SOURCE ? 1L << chosen : allowed(d, enabled, before);
        return chosen;
    }

    /** Returns the number of preemptions before a step. */
    private int preemptions(int d) {
        if (d < 2) {
            return 0;
        }
        int one = path.actor[d - 2];
        boolean preempted = path.actor[d - 1] != one && (path.enabled[d - 1] >> one & 1) != 0;
        return path.preemptions[d - 1] + (preempted ? 1 : 0);
    }

    /** Returns a bit for each actor that may go within the bound of preemptions. */
    private long allowed(int d, long enabled, int before) {
        boolean couldGoOn = before >= 0 && (enabled >> before & 1) != 0;
        if (couldGoOn && path.preemptions[d] >= bound) {
            bounded |= enabled != 1L << before;
            return 1L << before;
        }
        return enabled;
    }

    /**
     * Returns those of some actors that stay asleep when another one makes its step, since theirs are independent of
     * it.
     */
    private long stillAsleep(long all, Actor actor) {
        long still = 0;
        long open = all & ~(1L << actor.number);
        while (open != 0) {
            int other = Long.numberOfTrailingZeros(open);
            open &= open - 1;
            if (!races.depend(actor, controller.actor(other))) {
                still |= 1L << other;
            }
        }
        return still;
    }

    @Override
    public void joinWriter(Actor actor, int place) {
        races.joinWriter(actor, place);
    }

    /**
     * Keeps the clock of the last step again if its attempt has acquired something. What an actor acquires after a step,
     * by waiting for a thread or a latch, comes before its next step only.
     */
    private void keepLastClock() {
        if (depth > 0) {
            int[] clock = controller.actor(path.actor[depth - 1]).takeAttemptClock();
            if (clock != null) {
                path.keepClock(depth - 1, clock, controller.count());
            }
        }
    }

    @Override
    public void runEnded(RunEnding how) {
        keepLastClock();
        path.length = depth;
        if (how == RunEnding.CUT) {
            cuts++;
        } else {
            runs++;
            if (reduction == Reduction.SOURCE) {
                races.raceStepsNotMade();
            }
        }
        isAtEnd = true;
    }
}
