package classroom.schedule.search;

import classroom.schedule.Controller;
import classroom.schedule.Ending;
import classroom.schedule.Outcome;
import classroom.schedule.Refusal;
import classroom.schedule.ScheduledProgram;
import classroom.schedule.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Explores a program: executes its orders and counts their outcomes. Used once, on one thread. */
public final class Exploration {
    private static final int MAX_COUNTED = 20_000;
    private static final long MAX_STATES = 40_000_000;
    private static final int MAX_OUTCOMES = 10_000;
    private static final int LOOK_EACH = 64;
    private static final int MAX_BOUND = 3;
    private static final int PRIORITY_CHANGES = 3;

    private final ScheduledProgram program;
    private final Limits limits;
    private final Progress progress;
    private final Controller here = Controller.HERE;
    private final Map<Outcome, Tally> outcomes = new HashMap<>();
    private final long started = System.nanoTime();
    private volatile boolean stopped;
    private boolean complete = true;
    private boolean counting = true;
    private long states;
    private long runs;
    private long cuts;
    private long orders;
    private long random;
    private int longest;
    private long steps;
    private int preemptions = -1;

    /** Listens to the progress. */
    @FunctionalInterface
    public interface Progress {
        /** Called on the exploring thread from time to time. */
        void at(long runs, int outcomes);
    }

    /**
     * @param program  the program
     * @param limits   the limits of the exploration
     * @param progress called from time to time
     */
    public Exploration(ScheduledProgram program, Limits limits, Progress progress) {
        this.program = program;
        this.limits = limits;
        this.progress = progress;
    }

    /** Stops the exploration soon; may be called on any thread. The results so far remain. */
    public void stop() {
        stopped = true;
    }

    /** Explores; returns when all orders were executed or a limit is reached. */
    public Findings explore() {
        here.setMaxSteps(limits.maxSteps());
        here.sharing().clear();
        Findings found;
        do {
            here.sharing().takeUp();
            begin();
            found = exploreOnce();
        } while (here.sharing().hasMore() && found.refusal() == null && !stopped);
        return found;
    }

    private void begin() {
        outcomes.clear();
        complete = true;
        counting = true;
        states = 0;
        runs = 0;
        cuts = 0;
        orders = 0;
        random = 0;
        longest = 0;
        steps = 0;
        preemptions = -1;
    }

    private Findings exploreOnce() {
        Refusal unsteady = twice();
        if (unsteady != null || here.sharing().hasMore()) {
            return findings(false, unsteady);
        }
        if (limits.random() > 0) {
            RandomWalk walk = new RandomWalk(limits.seed());
            Refusal refusal = walk(walk, limits.random(), Long.MAX_VALUE);
            return findings(false, refusal);
        }
        if (limits.bound() != Limits.ALL) {
            DepthFirst bounded = bounded(limits.bound());
            Refusal refusal = all(bounded, deadline(limits.maxMillis()), limits.maxRuns());
            boolean done = !bounded.hasNext() && complete;
            preemptions = done ? limits.bound() : -1;
            return findings(done && !bounded.isBounded(), refusal);
        }
        boolean reduced = limits.reduction() != DepthFirst.Reduction.NONE;
        DepthFirst first = new DepthFirst(limits.reduction(), Integer.MAX_VALUE, reduced && limits.commutingPrints(), new int[0]);
        Refusal refusal = all(first, deadline(limits.maxMillis()), limits.maxRuns());
        if (refusal != null || !first.hasNext() || stopped || !limits.laterPhases()) {
            return findings(refusal == null && !first.hasNext() && complete, refusal);
        }
        return later();
    }

    /** Executes the later phases, if there are too many orders. */
    private Findings later() {
        counting = false;
        orders = LinearExtensions.UNKNOWN;
        long half = limits.maxMillis() / 2;
        long end = deadline(half);
        Refusal refusal = null;
        for (int bound = 0; bound <= MAX_BOUND && refusal == null && !stopped; bound++) {
            DepthFirst bounded = bounded(bound);
            refusal = all(bounded, end, limits.maxRuns());
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

    /** Executes the first order twice, to check that the program is deterministic. */
    private Refusal twice() {
        GivenOrder one = new GivenOrder();
        Outcome first = program.outcome(program.run(one));
        if (here.refusal() != null) {
            return here.refusal();
        }
        GivenOrder again = new GivenOrder();
        Outcome second = program.outcome(program.run(again));
        if (here.refusal() != null) {
            return here.refusal();
        }
        if (one.steps().equals(again.steps()) && first.equals(second)) {
            return null;
        }
        int site = 0;
        for (int i = 0; i < one.steps().size() && site == 0; i++) {
            boolean same = i < again.steps().size() && one.steps().get(i).equals(again.steps().get(i));
            site = same ? 0 : one.steps().get(i).site();
        }
        return new Refusal(Refusal.Reason.NOT_THE_SAME_TWICE, site, "");
    }

    private Refusal all(DepthFirst search, long deadline, long maxRuns) {
        LinearExtensions extensions = new LinearExtensions(search.path());
        boolean clocks = limits.reduction() == DepthFirst.Reduction.SOURCE || limits.reduction() == DepthFirst.Reduction.SLEEP;
        for (long i = 1; search.hasNext() && i <= maxRuns && !isOver(i, deadline); i++) {
            Ending how = program.run(search);
            if (how == Ending.REFUSED) {
                return here.refusal();
            }
            noteSteps();
            if (how == Ending.CUT) {
                cuts++;
                continue;
            }
            Tally tally = tally(how);
            long more = counting && clocks ? count(extensions) : counting ? 1 : LinearExtensions.UNKNOWN;
            tally.add(more);
            orders = orders < 0 || more < 0 ? LinearExtensions.UNKNOWN : orders + more;
            if (tally.wantsSimpler(extensions)) {
                tally.offer(extensions.simplest(), extensions.states());
            }
        }
        return null;
    }

    private long count(LinearExtensions extensions) {
        if (runs > MAX_COUNTED || states > MAX_STATES) {
            return LinearExtensions.UNKNOWN;
        }
        long more = extensions.count();
        states += extensions.states();
        return more;
    }

    private boolean isOver(long run, long deadline) {
        if (stopped || here.sharing().hasMore()) {
            return true;
        }
        if (run % LOOK_EACH != 0) {
            return false;
        }
        progress.at(runs, outcomes.size());
        return System.nanoTime() - deadline > 0;
    }

    private void noteSteps() {
        longest = Math.max(longest, here.steps());
        steps += here.steps();
    }

    private Tally tally(Ending how) {
        runs++;
        complete &= how != Ending.STEPS;
        Outcome outcome = program.outcome(how);
        Tally tally = outcomes.get(outcome);
        if (tally == null) {
            if (outcomes.size() >= MAX_OUTCOMES) {
                // Too many for any table: the remaining ones count as one.
                outcome = new Outcome(how, 0, "…", "", List.of());
            }
            tally = outcomes.computeIfAbsent(outcome, Tally::new);
        }
        return tally;
    }

    private Refusal walk(Strategy walk, long count, long deadline) {
        orders = LinearExtensions.UNKNOWN;
        counting = false;
        for (long i = 1; i <= count && !isOver(i, deadline); i++) {
            Ending how = program.run(walk);
            if (how == Ending.REFUSED) {
                return here.refusal();
            }
            noteSteps();
            random++;
            Tally tally = tally(how);
            tally.add(LinearExtensions.UNKNOWN);
            if (tally.simplest().length == 0) {
                int[] choices = walk instanceof RandomWalk one ? one.choices() : ((PriorityWalk) walk).choices();
                tally.offer(new LinearExtensions.Simple(choices, Integer.MAX_VALUE), 0);
            }
        }
        return null;
    }

    private Findings findings(boolean all, Refusal refusal) {
        List<Tally> sorted = new ArrayList<>(outcomes.values());
        sorted.sort(Comparator.comparingLong(Tally::orders).thenComparingLong(Tally::runs).reversed()
                .thenComparing(each -> each.outcome().out()));
        return new Findings(sorted, runs, cuts, orders, all, all ? -1 : preemptions, random, limits.seed(), longest, steps,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started), refusal);
    }
}
