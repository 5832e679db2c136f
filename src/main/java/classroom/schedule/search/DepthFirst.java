package classroom.schedule.search;

import classroom.schedule.Actor;
import classroom.schedule.LastWrites;
import classroom.schedule.Refusal;
import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;
import classroom.schedule.Strategy;

/**
 * Goes through all orders, depth first. With partial-order reduction it makes a run for each way only: of the orders that differ just in
 * the order of steps that don't depend on each other, one. (Source sets and sleep sets after Abdulla, Aronis, Jonsson and Sagonas, POPL
 * 2014.) Nothing is kept but the path of the run that goes; the program is run again from its start for each.
 */
public final class DepthFirst implements Strategy, LastWrites {
    /** How much is left out. */
    public enum Reduction {
        /** Nothing: a run for each order. */
        NONE,
        /** What sleep sets leave out. */
        SLEEP,
        /** A run for each way. */
        SOURCE
    }

    private static final int NO_BOUND = Integer.MAX_VALUE;

    private final ScheduleController here = ScheduleController.INSTANCE;
    private final Reduction reduction;
    private final int bound;
    private final boolean commutingPrints;
    private final int[] prefix;
    private final StepHistory path = new StepHistory();
    private final LastAccesses last = new LastAccesses();
    private final int[] known = new int[ScheduleController.MAX_ACTORS];
    private final InitialActors initials = new InitialActors(path);
    private int depth;
    /** The first step whose choice is new. */
    private int firstNewStep;
    /** Whether there is another choice for that step. */
    private boolean hasAlternative;
    private int alternative;
    private long asleep;
    private boolean finished;
    private boolean cut;
    private boolean bounded;
    private long runs;
    private long cuts;

    /** @param reduction how much is left out */
    public DepthFirst(Reduction reduction) {
        this(reduction, NO_BOUND, false, new int[0]);
    }

    /**
     * @param reduction       how much is left out; nothing, if preemptions are bounded
     * @param bound           the most times that an order may take an actor's turn away while it could go on
     * @param commutingPrints whether the order of what different actors print makes no difference
     * @param prefix          the actors of the first steps of all orders
     */
    public DepthFirst(Reduction reduction, int bound, boolean commutingPrints, int[] prefix) {
        this.reduction = reduction;
        this.bound = bound;
        this.commutingPrints = commutingPrints;
        this.prefix = prefix.clone();
    }

    /** Whether there is another order to run. */
    public boolean hasNext() {
        return !finished;
    }

    /** Whether the run that ended last was cut, since another one stands for it. */
    public boolean isCut() {
        return cut;
    }

    /** Whether orders were left out because of the bound of preemptions. */
    public boolean isBounded() {
        return bounded;
    }

    /** How many runs came to their end. */
    public long runs() {
        return runs;
    }

    /** How many runs were cut. */
    public long cuts() {
        return cuts;
    }

    /** The path of the run that ended last. */
    StepHistory path() {
        return path;
    }

    @Override
    public void runStarted() {
        last.begin();
        depth = 0;
        asleep = 0;
        cut = false;
    }

    @Override
    public int choose(long enabled) {
        keepLastClock();
        path.makeRoom(depth);
        int d = depth;
        int chosen = d < firstNewStep ? replayChoice(enabled) : d == firstNewStep && hasAlternative ? takeAlternative(enabled) : chooseFirst(enabled);
        if (chosen < 0) {
            return CUT;
        }
        Actor actor = here.actor(chosen);
        path.enabled[d] = enabled;
        path.actor[d] = chosen;
        path.kind[d] = actor.kind();
        path.place[d] = actor.place();
        path.site[d] = actor.site();
        if (reduction != Reduction.NONE) {
            asleep = stillAsleep(path.sleep[d] | path.done[d], actor);
        }
        recordStep(actor, d, d >= firstNewStep && reduction == Reduction.SOURCE, true);
        depth++;
        return chosen;
    }

    /** The same choice as in the run before; the program must stand as it stood then. */
    private int replayChoice(long enabled) {
        int chosen = path.actor[depth];
        return isTheSame(enabled, chosen) ? chosen : CUT;
    }

    private boolean isTheSame(long enabled, int chosen) {
        boolean same = path.enabled[depth] == enabled && (enabled >> chosen & 1) != 0;
        if (same && depth < firstNewStep) {
            Actor actor = here.actor(chosen);
            same = actor.kind() == path.kind[depth] && actor.place() == path.place[depth] && actor.site() == path.site[depth];
        }
        if (!same) {
            int site = (enabled >> chosen & 1) != 0 ? here.actor(chosen).site() : path.site[depth];
            here.setRefusal(new Refusal(Refusal.Reason.NOT_THE_SAME_TWICE, site, ""));
        }
        return same;
    }

    private int takeAlternative(long enabled) {
        int chosen = alternative;
        return isTheSame(enabled, chosen) ? chosen : CUT;
    }

    private int chooseFirst(long enabled) {
        int d = depth;
        path.sleep[d] = asleep;
        path.done[d] = 0;
        int before = d == 0 ? -1 : path.actor[d - 1];
        path.preemptions[d] = preemptions(d);
        if (d < prefix.length) {
            path.backtrack[d] = 1L << prefix[d];
            return (enabled >> prefix[d] & 1) != 0 ? prefix[d] : CUT;
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

    /** How often the order up to here has taken somebody's turn away. */
    private int preemptions(int d) {
        if (d < 2) {
            return 0;
        }
        int one = path.actor[d - 2];
        boolean taken = path.actor[d - 1] != one && (path.enabled[d - 1] >> one & 1) != 0;
        return path.preemptions[d - 1] + (taken ? 1 : 0);
    }

    private long allowed(int d, long enabled, int before) {
        boolean couldGoOn = before >= 0 && (enabled >> before & 1) != 0;
        if (couldGoOn && path.preemptions[d] >= bound) {
            bounded |= enabled != 1L << before;
            return 1L << before;
        }
        return enabled;
    }

    private long stillAsleep(long all, Actor actor) {
        long still = 0;
        long open = all & ~(1L << actor.number);
        while (open != 0) {
            int other = Long.numberOfTrailingZeros(open);
            open &= open - 1;
            Actor sleeper = here.actor(other);
            if (!depend(actor.kind(), actor.place(), sleeper.kind(), sleeper.place())) {
                still |= 1L << other;
            }
        }
        return still;
    }

    private boolean depend(int kind, int place, int otherKind, int otherPlace) {
        return StepKinds.depend(kind, place, otherKind, otherPlace)
                && !(commutingPrints && kind == StepKinds.PRINT && otherKind == StepKinds.PRINT);
    }

    /** Finds the races of a step with those before, if it is new, and takes up what comes before it. */
    private void recordStep(Actor actor, int step, boolean isNew, boolean kept) {
        int kind = actor.kind();
        actor.acquireEnabler();
        int[] clock = actor.clock();
        int who = actor.number;
        if (kind == StepKinds.EXIT) {
            exits(actor, step, isNew);
        } else if (StepKinds.isEntry(kind)) {
            enters(actor, step, isNew, kept);
        } else {
            accesses(actor, step, isNew, kept);
        }
        clock[who] = step + 1;
        if (kept) {
            path.keepClock(step, clock, here.count());
        }
    }

    private void enters(Actor actor, int step, boolean isNew, boolean kept) {
        int place = actor.place();
        int[] clock = actor.clock();
        int first = last.entry(place);
        if (isNew) {
            System.arraycopy(clock, 0, known, 0, here.count());
        }
        join(actor, first);
        if (actor.sync() != null) {
            actor.sync().acquire(actor);
        }
        clock[actor.number] = step + 1;
        if (isNew) {
            boolean exclusive = actor.kind() == StepKinds.ENTER || actor.kind() == StepKinds.WAKE;
            for (int other = reversible(actor, first); other > 0; other = reversible(actor, path.before[other - 1])) {
                race(other - 1, actor, step);
                if (exclusive || actor.arrivedAt() < other) {
                    break;
                }
            }
        }
        if (kept) {
            path.before[step] = first;
            last.setEntry(place, step + 1);
        }
    }

    /** The last entry, from one on, that the actor could have made its own before, as a number plus 1; 0 for none. */
    private int reversible(Actor actor, int from) {
        boolean takes = actor.kind() != StepKinds.ATTEMPT && actor.kind() != StepKinds.RELEASE;
        for (int other = from; other > 0; other = path.before[other - 1]) {
            int step = other - 1;
            if (path.actor[step] == actor.number || known[path.actor[step]] > step) {
                return 0;
            }
            boolean stood = actor.arrivedAt() <= step;
            boolean gives = takes && path.kind[step] == StepKinds.RELEASE;
            if (!gives && (!stood || (path.enabled[step] >> actor.number & 1) != 0)) {
                return other;
            }
        }
        return 0;
    }

    private void accesses(Actor actor, int step, boolean isNew, boolean kept) {
        int place = actor.place();
        int who = actor.number;
        int[] clock = actor.clock();
        int write = last.write(place);
        int[] reads = last.reads(place);
        boolean commutes = commutingPrints && actor.kind() == StepKinds.PRINT;
        if (commutes) {
            return;
        }
        if (actor.kind() == StepKinds.READ) {
            boolean races = isNew && write > 0 && path.actor[write - 1] != who && clock[path.actor[write - 1]] < write;
            join(actor, write);
            clock[who] = step + 1;
            if (races) {
                race(write - 1, actor, step);
            }
            if (kept) {
                last.setRead(place, who, step + 1, here.count());
            }
            return;
        }
        boolean read = false;
        if (reads != null) {
            if (isNew) {
                System.arraycopy(clock, 0, known, 0, here.count());
            }
            for (int i = 0; i < reads.length; i++) {
                if (reads[i] > 0) {
                    join(actor, reads[i]);
                    read = true;
                }
            }
        }
        boolean races = isNew && !read && write > 0 && path.actor[write - 1] != who && clock[path.actor[write - 1]] < write;
        join(actor, write);
        clock[who] = step + 1;
        if (races) {
            race(write - 1, actor, step);
        }
        for (int i = 0; isNew && read && i < reads.length; i++) {
            if (reads[i] > 0 && i != who && known[i] < reads[i]) {
                race(reads[i] - 1, actor, step);
            }
        }
        if (kept) {
            last.setWrite(place, step + 1);
        }
    }

    /** The end of the program depends on all that others do. */
    private void exits(Actor actor, int step, boolean isNew) {
        int[] clock = actor.clock();
        System.arraycopy(clock, 0, known, 0, here.count());
        int[] lastOf = new int[here.count()];
        for (int i = 0; i < step; i++) {
            lastOf[path.actor[i]] = i + 1;
        }
        for (int each : lastOf) {
            join(actor, each);
        }
        clock[actor.number] = step + 1;
        for (int i = 0; isNew && i < lastOf.length; i++) {
            if (i != actor.number && lastOf[i] > 0 && known[i] < lastOf[i]) {
                race(lastOf[i] - 1, actor, step);
            }
        }
    }

    private void join(Actor actor, int step) {
        if (step > 0) {
            int[] clock = actor.clock();
            int[] other = path.clock[step - 1];
            int all = Math.min(other.length, here.count());
            for (int i = 0; i < all; i++) {
                if (other[i] > clock[i]) {
                    clock[i] = other[i];
                }
            }
        }
    }

    @Override
    public void joinWriter(Actor actor, int place) {
        join(actor, last.write(place));
    }

    /** The step made by the actor could come before another one: sees to it that this is tried. */
    private void race(int other, Actor actor, int step) {
        long first = initials.of(other, actor.number, step, actor.clock());
        if ((first & (path.backtrack[other] | path.sleep[other])) != 0) {
            return;
        }
        long possible = first & path.enabled[other];
        if (possible == 0) {
            path.backtrack[other] |= path.enabled[other];
        } else if ((possible >> actor.number & 1) != 0) {
            path.backtrack[other] |= 1L << actor.number;
        } else {
            path.backtrack[other] |= Long.lowestOneBit(possible);
        }
    }

    private void keepLastClock() {
        if (depth > 0) {
            path.keepClock(depth - 1, here.actor(path.actor[depth - 1]).clock(), here.count());
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
                raceStepsNotMade();
            }
        }
        backtrack();
    }

    /** Steps that were never made may come before some that were. */
    private void raceStepsNotMade() {
        int exit = depth > 0 && path.kind[depth - 1] == StepKinds.EXIT ? depth - 1 : -1;
        for (int i = 0; i < here.count(); i++) {
            Actor actor = here.actor(i);
            if (actor.isEnded() || actor.isBetweenSteps() || exit >= 0 && path.actor[exit] == i) {
                continue;
            }
            if (exit >= 0 && actor.arrivedAt() <= exit) {
                race(exit, actor, depth);
            }
            if (actor.kind() != StepKinds.EXIT) {
                recordStep(actor, depth, true, false);
            }
        }
    }

    private void backtrack() {
        for (int d = depth - 1; d >= prefix.length; d--) {
            path.done[d] |= 1L << path.actor[d];
            long open = path.backtrack[d] & path.enabled[d] & ~path.done[d] & ~path.sleep[d];
            if (open != 0) {
                alternative = Long.numberOfTrailingZeros(open);
                firstNewStep = d;
                hasAlternative = true;
                return;
            }
        }
        finished = true;
    }
}
