package classroom.schedule;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One run of the program after another: its actors, what each stands at, and whose turn it is. There is one in a JVM, since the woven code
 * calls static methods. All methods but {@link #run} are called by the actor that goes.
 */
public final class ScheduleController {
    /** The only one. */
    public static final ScheduleController HERE = new ScheduleController();
    /** The most threads in one run. */
    public static final int MAX_ACTORS = 64;
    /** The place of everything that is printed. */
    public static final int OUT = 0;
    /** The place of what is no place: a program's end. */
    public static final int NOWHERE = 2;
    /** The first place of a static field. */
    public static final int STATICS = 3;

    private final Actor[] actors = new Actor[MAX_ACTORS];
    private final Fibers fibers = Fibers.best();
    private Strategy strategy;
    private int count;
    private int live;
    private int lasting;
    private Actor current;
    private boolean quiet;
    private boolean going;
    private int together;
    private int epoch;
    private int firstPlace = STATICS;
    private int places = STATICS;
    private int[] versions = new int[256];
    private int steps;
    private int maxSteps = 10_000;
    private RunEnding ending;
    private int status;
    private Refusal refusal;
    private final SharedSites sharing = new SharedSites();
    private final UncaughtExceptions deaths = new UncaughtExceptions();

    private ScheduleController() {
    }

    /** What carries the actors: {@code continuations} or {@code threads}. */
    public String fibers() {
        return fibers.title();
    }

    /**
     * Makes one run, from the first step of main to its end.
     *
     * @param main     what the main thread does
     * @param chooser  who decides
     * @param statics  how many static fields the program has
     * @return how it ended
     */
    public RunEnding run(Runnable main, Strategy chooser, int statics) {
        strategy = chooser;
        firstPlace = STATICS + statics;
        places = firstPlace;
        epoch++;
        Arrays.fill(versions, 0);
        count = 0;
        live = 0;
        lasting = 0;
        steps = 0;
        together = 0;
        ending = null;
        refusal = null;
        status = 0;
        deaths.clear();
        sharing.begin(firstPlace);
        Actor first = add(new Thread(null, null, "main", 0, false), main, false);
        quiet = true;
        going = true;
        strategy.begins();
        current = first;
        fibers.run(first);
        going = false;
        RunEnding how = refusal != null ? RunEnding.REFUSED : ending == null ? RunEnding.ENDED : ending;
        strategy.ends(how);
        fibers.abandon(actors, count);
        return how;
    }

    /** Bounds the visible steps of each run. */
    public void setMaxSteps(int most) {
        maxSteps = most;
    }

    /** How many runs there were, this one included. */
    public int epoch() {
        return epoch;
    }

    /** How many actors there are, those that ended included. */
    public int count() {
        return count;
    }

    /** An actor by its number. */
    public Actor actor(int number) {
        return actors[number];
    }

    /** The actor that goes. */
    public Actor current() {
        return current;
    }

    /** How many visible steps were made in this run. */
    public int steps() {
        return steps;
    }

    /** The exit status, where the program ended by {@code System.exit}. */
    public int status() {
        return status;
    }

    /** Why the run was refused; null if it wasn't. */
    public Refusal refusal() {
        return refusal;
    }

    /** The exceptions that ended actors of this run. */
    public UncaughtExceptions deaths() {
        return deaths;
    }

    /** Whether a run goes on. */
    public boolean isGoing() {
        return going;
    }

    /** Whether nobody else can see what the actor does: no other lives, and all that others did is known to come before. */
    public boolean isQuiet() {
        return quiet;
    }

    /** A place that no other has in this run. */
    public int newPlace() {
        return places++;
    }

    /** How often a place was written. */
    int version(int place) {
        return place < versions.length ? versions[place] : 0;
    }

    private void written(int place) {
        if (place >= versions.length) {
            versions = Arrays.copyOf(versions, Math.max(place + 1, versions.length * 2));
        }
        versions[place]++;
    }

    private boolean isStep(Actor me, int place, int site) {
        if (place < firstPlace) {
            return true;
        }
        sharing.use(place, site, me.number);
        return sharing.isShared(site);
    }

    /** Which sites are steps. */
    public SharedSites sharing() {
        return sharing;
    }

    /** The actor comes to a read of a place. */
    public void read(int place, int site) {
        Actor me = here();
        if (!quiet && together == 0 && isStep(me, place, site)) {
            step(me, StepKinds.READ, place, site, null, null);
        }
        me.spin().read(place, version(place));
    }

    /** The actor comes to a write of a place. */
    public void write(int place, int site) {
        Actor me = here();
        if (!quiet && together == 0 && isStep(me, place, site)) {
            step(me, StepKinds.WRITE, place, site, null, null);
        }
        written(place);
    }

    /** The actor comes to a write that may turn out to be none. */
    void attempt(int place, int site) {
        Actor me = here();
        if (!quiet && together == 0 && isStep(me, place, site)) {
            step(me, StepKinds.WRITE, place, site, null, null);
        }
        me.attempted = place;
    }

    /** Whether it was one. */
    void attempted(boolean set) {
        Actor me = here();
        int place = me.attempted;
        if (place > 0 && set) {
            written(place);
        } else if (place > 0) {
            me.spin().read(place, version(place));
        }
        me.attempted = 0;
    }

    /**
     * The actor comes to a visible step; returns when it has been chosen.
     *
     * @param kind  of {@link StepKinds}
     * @param ready what it must wait for; null for nothing
     * @param sync  the lock or the like; taken up when the step is made; null for none
     */
    public void step(int kind, int place, int site, WaitCondition ready, SyncPoint sync) {
        Actor me = here();
        boolean goesOn = (quiet || together > 0) && (ready == null || ready.isReady(me));
        if (!goesOn) {
            if (together > 0) {
                refuse(Refusal.Reason.BLOCKED_INSIDE, me.line);
            }
            step(me, kind, place, site, ready, sync);
        } else if (ready != null) {
            SyncPoint by = ready.enabledBy(me);
            if (by != null) {
                by.acquire(me);
            }
        }
        if (sync != null) {
            sync.acquire(me);
        }
        if (kind != StepKinds.READ) {
            written(place);
        }
    }

    private void step(Actor me, int kind, int place, int site, WaitCondition ready, SyncPoint sync) {
        me.kind = kind;
        me.place = place;
        me.site = site;
        me.ready = ready;
        me.sync = sync;
        me.since = steps;
        me.silent = false;
        pass(me);
        me.ready = null;
    }

    /** The actor waits, which is no step of its own: it goes on to its next step as soon as it can. */
    public void await(WaitCondition ready, SyncPoint sync, int site) {
        Actor me = here();
        if (!ready.isReady(me)) {
            if (together > 0) {
                refuse(Refusal.Reason.BLOCKED_INSIDE, me.line);
            }
            me.site = site;
            me.ready = ready;
            me.sync = sync;
            me.silent = true;
            pass(me);
            me.silent = false;
            me.ready = null;
        }
        if (sync != null) {
            sync.acquire(me);
        }
    }

    private void pass(Actor me) {
        Actor next = me.fresh ? starter(me) : next();
        if (next != me) {
            current = next;
            fibers.transfer(me, next);
            if (me.dropped) {
                throw RunAbortedError.NOW;
            }
        }
    }

    private static Actor starter(Actor me) {
        me.fresh = false;
        return me.starter;
    }

    /** Who goes next; null if the run is over. */
    private Actor next() {
        long enabled = 0;
        boolean spins = false;
        for (int i = 0; i < count; i++) {
            Actor each = actors[i];
            if (each.ended) {
                continue;
            }
            boolean ready = each.ready == null || each.ready.isReady(each);
            if (each.silent) {
                if (ready) {
                    return each;
                }
                spins |= each.ready instanceof SpinReads;
            } else if (ready) {
                enabled |= 1L << i;
            }
        }
        if (enabled == 0) {
            return over(spins ? RunEnding.SPINS : RunEnding.DEADLOCK);
        }
        if (steps >= maxSteps) {
            return over(RunEnding.STEPS);
        }
        int chosen = strategy.choose(enabled);
        if (chosen < 0) {
            return over(RunEnding.CUT);
        }
        steps++;
        return actors[chosen];
    }

    private Actor over(RunEnding how) {
        if (ending == null) {
            ending = how;
        }
        return null;
    }

    /** What a fiber does: the actor's own code, then its end. */
    void body(Actor me) {
        try {
            if (!me.dropped) {
                me.body.run();
            }
        } catch (RunAbortedError abandoned) {
            // The run is over; nobody waits for this actor.
            if (!me.dropped && ending == null) {
                over(RunEnding.CUT);
            }
        } catch (Throwable e) {
            if (!me.dropped) {
                try {
                    deaths.died(me, e);
                } catch (RunAbortedError abandoned) {
                    // Its own handler was abandoned with the run.
                }
            }
        }
        if (!me.dropped) {
            finish(me);
        }
    }

    private void finish(Actor me) {
        Actor next;
        try {
            if (ending == null && live > lasting && !me.daemon && !me.fresh) {
                // Daemons live as long as somebody else does, so they can see this end.
                step(me, StepKinds.EXIT, NOWHERE, me.site, null, null);
            }
            next = ending != null ? null : ended(me);
        } catch (RunAbortedError abandoned) {
            if (me.dropped) {
                return;
            }
            next = null;
        }
        current = next;
        fibers.leave(me, next);
    }

    private Actor ended(Actor me) {
        me.ended = true;
        me.ready = null;
        live--;
        lasting -= me.daemon ? 0 : 1;
        me.end.release(me);
        if (lasting == 0) {
            return over(RunEnding.ENDED);
        }
        if (me.fresh) {
            return starter(me);
        }
        lookWhetherQuiet();
        return next();
    }

    private void lookWhetherQuiet() {
        quiet = false;
        if (live == 1) {
            long ended = 0;
            Actor last = null;
            for (int i = 0; i < count; i++) {
                if (actors[i].ended) {
                    ended |= 1L << i;
                } else {
                    last = actors[i];
                }
            }
            quiet = last != null && (ended & ~last.joined) == 0;
        }
    }

    /** The actor that goes knows all that another did: it has waited for its end. */
    public void joined(Actor other) {
        Actor me = here();
        me.joined |= 1L << other.number | other.joined;
        other.end.acquire(me);
        lookWhetherQuiet();
    }

    /**
     * A thread of the program begins; it goes up to its first visible step at once.
     *
     * @param body  what it does
     * @param known gets its actor before it goes
     */
    public Actor start(Thread thread, Runnable body, boolean daemon, Consumer<Actor> known) {
        Actor me = here();
        if (count == MAX_ACTORS) {
            refuse(Refusal.Reason.TOO_MANY_THREADS, me.line);
        }
        Actor added = add(thread, body, daemon);
        added.starter = me;
        added.fresh = true;
        added.joined = me.joined;
        added.join(me.clock);
        known.accept(added);
        quiet = false;
        int before = together;
        together = 0;
        current = added;
        fibers.transfer(me, added);
        if (me.dropped) {
            throw RunAbortedError.NOW;
        }
        together = before;
        lookWhetherQuiet();
        return added;
    }

    private Actor add(Thread thread, Runnable body, boolean daemon) {
        Actor added = new Actor(count, thread, body, daemon);
        actors[count++] = added;
        live++;
        lasting += daemon ? 0 : 1;
        fibers.made(added);
        return added;
    }

    /** The program asks to end: a step that all others can see. */
    public void exit(int exitStatus, int site) {
        Actor me = here();
        if (!quiet) {
            step(me, StepKinds.EXIT, NOWHERE, site, null, null);
        }
        status = exitStatus;
        ending = RunEnding.EXIT;
        stop(me);
    }

    /** Ends the run here, since it can't be scheduled. */
    public void refuse(Refusal.Reason reason, int site) {
        refuse(new Refusal(reason, site, ""));
    }

    /** Ends the run here, since it can't be scheduled. */
    public void refuse(Refusal why) {
        refusal = why;
        ending = RunEnding.REFUSED;
        stop(here());
    }

    /** Has the strategy, which cuts the run, tell why it can't be scheduled. */
    public void giveUp(Refusal why) {
        refusal = why;
    }

    private void stop(Actor me) {
        current = null;
        fibers.transfer(me, null);
        throw RunAbortedError.NOW;
    }

    /** The actor came to the end of a loop that only looks. */
    public void spins(int site) {
        Actor me = here();
        SpinReads spin = me.spin();
        if (spin.isKnown() && !spin.isReady(me)) {
            await(spin, null, site);
        }
        strategyJoins(me, spin);
        spin.begin();
    }

    private void strategyJoins(Actor me, SpinReads spin) {
        int place = spin.changed();
        if (place >= 0 && strategy instanceof LastWrites clocks) {
            clocks.joinWriter(me, place);
        }
    }

    /** The actor passes a line. */
    void line(int site) {
        Actor me = here();
        me.line = site;
        me.lines++;
    }

    /** What the actor does from now on is part of the step before. */
    public void together() {
        here();
        together++;
    }

    /** The end of what {@link #together} began. */
    public void apart() {
        together--;
    }

    /** What the thread does that carries the actor that goes; may be asked by any thread. */
    public Thread.State carrierState() {
        Actor me = current;
        return me == null || me.carrier == null ? Thread.State.RUNNABLE : me.carrier.getState();
    }

    /** The actor that goes; refuses threads that the schedule doesn't know. */
    public Actor here() {
        Actor me = current;
        if (me == null || me.carrier != Thread.currentThread()) {
            throw foreign(me);
        }
        if (me.dropped) {
            throw RunAbortedError.NOW;
        }
        return me;
    }

    private Error foreign(Actor me) {
        if (going) {
            refusal = new Refusal(Refusal.Reason.UNKNOWN_THREAD, me == null ? 0 : me.line, Thread.currentThread().getName());
        }
        return RunAbortedError.NOW;
    }
}
