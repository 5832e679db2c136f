package classroom.schedule.search;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Ending;
import classroom.schedule.Kind;
import classroom.schedule.PlaceClocks;
import classroom.schedule.Refusal;
import classroom.schedule.Strategy;

/**
 * Explores all orders, depth first. With partial-order reduction, it makes only one run for all orders that differ just
 * in the order of independent steps. (Source sets and sleep sets after Abdulla, Aronis, Jonsson and Sagonas, POPL
 * 2014.) Only the path of the current run is stored; each run starts the program again.
 */
public final class DepthFirst implements Strategy, PlaceClocks {
    /** How many redundant orders are omitted. */
    public enum Reduction {
        /** None: a run for each order. */
        NONE,
        /** Those that sleep sets omit. */
        SLEEP,
        /** All: a run for each equivalence class of orders. */
        SOURCE
    }

    private static final int NO_BOUND = Integer.MAX_VALUE;

    private final Controller here = Controller.HERE;
    private final Reduction reduction;
    private final int bound;
    private final boolean commutingPrints;
    private final int[] prefix;
    private final StepHistory path = new StepHistory();
    private final LastSteps last = new LastSteps();
    private final int[] known = new int[Controller.MAX_ACTORS];
    private final Initials initials = new Initials(path);
    private int depth;
    /** The first step whose choice is new. */
    private int fresh;
    /** Whether there is another choice for that step. */
    private boolean branches;
    private int next;
    private long asleep;
    private boolean finished;
    private boolean cut;
    private boolean bounded;
    private long runs;
    private long cuts;

    /** @param reduction how many redundant orders are omitted */
    public DepthFirst(Reduction reduction) {
        this(reduction, NO_BOUND, false, new int[0]);
    }

    /**
     * @param reduction       how many redundant orders are omitted; none if preemptions are bounded
     * @param bound           the maximum number of preemptions
     * @param commutingPrints whether the order of outputs of different actors is ignored
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

    /** Whether the last run was cut, since another one is equivalent. */
    public boolean isCut() {
        return cut;
    }

    /** Whether orders were omitted because of the bound of preemptions. */
    public boolean isBounded() {
        return bounded;
    }

    /** Returns the number of completed runs. */
    public long runs() {
        return runs;
    }

    /** Returns the number of cut runs. */
    public long cuts() {
        return cuts;
    }

    /** Returns the path of the last run. */
    StepHistory path() {
        return path;
    }

    @Override
    public void begins() {
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
        int chosen = d < fresh ? again(enabled) : d == fresh && branches ? another(enabled) : first(enabled);
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
        made(actor, d, d >= fresh && reduction == Reduction.SOURCE, true);
        depth++;
        return chosen;
    }

    /** Repeats the choice of the previous run; the program must be in the same state as then. */
    private int again(long enabled) {
        int chosen = path.actor[depth];
        return isTheSame(enabled, chosen) ? chosen : CUT;
    }

    private boolean isTheSame(long enabled, int chosen) {
        boolean same = path.enabled[depth] == enabled && (enabled >> chosen & 1) != 0;
        if (same && depth < fresh) {
            Actor actor = here.actor(chosen);
            same = actor.kind() == path.kind[depth] && actor.place() == path.place[depth] && actor.site() == path.site[depth];
        }
        if (!same) {
            int site = (enabled >> chosen & 1) != 0 ? here.actor(chosen).site() : path.site[depth];
            here.giveUp(new Refusal(Refusal.Reason.NOT_THE_SAME_TWICE, site, ""));
        }
        return same;
    }

    private int another(long enabled) {
        int chosen = next;
        return isTheSame(enabled, chosen) ? chosen : CUT;
    }

    private int first(long enabled) {
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

    /** Returns the number of preemptions of the order up to a step. */
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
        return Kind.depend(kind, place, otherKind, otherPlace)
                && !(commutingPrints && kind == Kind.PRINT && otherKind == Kind.PRINT);
    }

    /** Finds the races of a new step with earlier ones, and updates its clock. */
    private void made(Actor actor, int step, boolean isNew, boolean kept) {
        int kind = actor.kind();
        actor.joinEnabling();
        int[] clock = actor.clock();
        int who = actor.number;
        if (kind == Kind.EXIT) {
            exits(actor, step, isNew);
        } else if (Kind.isEntry(kind)) {
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
            boolean exclusive = actor.kind() == Kind.ENTER || actor.kind() == Kind.WAKE;
            for (int other = reversible(actor, first); other > 0; other = reversible(actor, path.before[other - 1])) {
                race(other - 1, actor, step);
                if (exclusive || actor.since() < other) {
                    break;
                }
            }
        }
        if (kept) {
            path.before[step] = first;
            last.setEntry(place, step + 1);
        }
    }

    /** Returns the last step, from one on, that the actor could have made before, as a number plus 1; 0 for none. */
    private int reversible(Actor actor, int from) {
        boolean takes = actor.kind() != Kind.ATTEMPT && actor.kind() != Kind.RELEASE;
        for (int other = from; other > 0; other = path.before[other - 1]) {
            int step = other - 1;
            if (path.actor[step] == actor.number || known[path.actor[step]] > step) {
                return 0;
            }
            boolean stood = actor.since() <= step;
            boolean gives = takes && path.kind[step] == Kind.RELEASE;
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
        boolean commutes = commutingPrints && actor.kind() == Kind.PRINT;
        if (commutes) {
            return;
        }
        if (actor.kind() == Kind.READ) {
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

    /** Makes the end of the program dependent on all steps of others. */
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

    /** Handles a race: the actor's step could come before another one, so that this order is tried. */
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
    public void ends(Ending how) {
        keepLastClock();
        path.length = depth;
        if (how == Ending.CUT) {
            cuts++;
        } else {
            runs++;
            if (reduction == Reduction.SOURCE) {
                raceThoseWhoStand();
            }
        }
        goBack();
    }

    /** Handles races of steps that were never made with those that were. */
    private void raceThoseWhoStand() {
        int exit = depth > 0 && path.kind[depth - 1] == Kind.EXIT ? depth - 1 : -1;
        for (int i = 0; i < here.count(); i++) {
            Actor actor = here.actor(i);
            if (actor.isEnded() || actor.isSilent() || exit >= 0 && path.actor[exit] == i) {
                continue;
            }
            if (exit >= 0 && actor.since() <= exit) {
                race(exit, actor, depth);
            }
            if (actor.kind() != Kind.EXIT) {
                made(actor, depth, true, false);
            }
        }
    }

    private void goBack() {
        for (int d = depth - 1; d >= prefix.length; d--) {
            path.done[d] |= 1L << path.actor[d];
            long open = path.backtrack[d] & path.enabled[d] & ~path.done[d] & ~path.sleep[d];
            if (open != 0) {
                next = Long.numberOfTrailingZeros(open);
                fresh = d;
                branches = true;
                return;
            }
        }
        finished = true;
    }
}
