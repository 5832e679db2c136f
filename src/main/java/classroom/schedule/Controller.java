package classroom.schedule;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Executes runs of the program, one after another: it tracks the actors and their next steps, and decides which one
 * continues. There is one in a JVM, since the instrumented code calls static methods. All methods except {@link #run}
 * are called by the running actor.
 */
public final class Controller {
    /** The only instance. */
    public static final Controller HERE = new Controller();
    /** The maximum number of threads in a run. */
    public static final int MAX_ACTORS = 64;
    /** The place of all output. */
    public static final int OUT = 0;
    /** The place of the counter for the names of unnamed threads. */
    public static final int NAMES = 1;
    /** The place of steps without a place, such as the program's end. */
    public static final int NOWHERE = 2;
    /** The place of the first static field. */
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
    private Ending ending;
    private int status;
    private Refusal refusal;
    private Lines lines;
    private final Sharing sharing = new Sharing();
    private final Deaths deaths = new Deaths();

    private Controller() {
    }

    /** Returns the implementation of the actors: {@code continuations} or {@code threads}. */
    public String fibers() {
        return fibers.title();
    }

    /**
     * Executes one run, from the first step of main to its end.
     *
     * @param main    the code of the main thread
     * @param chooser the strategy that chooses actors
     * @param statics the number of static fields of the program
     * @return how the run ended
     */
    public Ending run(Runnable main, Strategy chooser, int statics) {
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
        Ending how = refusal != null ? Ending.REFUSED : ending == null ? Ending.ENDED : ending;
        strategy.ends(how);
        fibers.abandon(actors, count);
        return how;
    }

    /** Sets the maximum number of visible steps of a run. */
    public void setMaxSteps(int most) {
        maxSteps = most;
    }

    /** Returns the number of runs, including the current one. */
    public int epoch() {
        return epoch;
    }

    /** Returns the number of actors, including those that have ended. */
    public int count() {
        return count;
    }

    /** Returns an actor by its number. */
    public Actor actor(int number) {
        return actors[number];
    }

    /** Returns the running actor. */
    public Actor current() {
        return current;
    }

    /** Returns the number of visible steps in this run. */
    public int steps() {
        return steps;
    }

    /** Returns the exit status, if the program ended by {@code System.exit}. */
    public int status() {
        return status;
    }

    /** Returns why the run cannot be scheduled; null if it can. */
    public Refusal refusal() {
        return refusal;
    }

    /** Returns the exceptions that ended actors of this run. */
    public Deaths deaths() {
        return deaths;
    }

    /** Whether a run is in progress. */
    public boolean isGoing() {
        return going;
    }

    /**
     * Whether no other actor can see what the running one does: no other is alive, and it has seen all that others did.
     */
    public boolean isQuiet() {
        return quiet;
    }

    /** Returns a new place of this run. */
    public int newPlace() {
        return places++;
    }

    /** Returns the number of places in this run, including those no longer used. */
    public int places() {
        return places;
    }

    /** Returns the first place that is not a static field. */
    public int firstPlace() {
        return firstPlace;
    }

    /** Returns the number of writes of a place. */
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

    /** Returns which sites are steps. */
    public Sharing sharing() {
        return sharing;
    }

    /** Called before a read of a place. */
    public void read(int place, int site) {
        Actor me = here();
        if (!quiet && together == 0 && isStep(me, place, site)) {
            step(me, Kind.READ, place, site, null, null);
        }
        me.spin().read(place, version(place));
    }

    /** Called before a write of a place. */
    public void write(int place, int site) {
        Actor me = here();
        if (!quiet && together == 0 && isStep(me, place, site)) {
            step(me, Kind.WRITE, place, site, null, null);
        }
        written(place);
    }

    /** Called before a conditional write of a place, such as compare-and-set. */
    void attempt(int place, int site) {
        Actor me = here();
        if (!quiet && together == 0 && isStep(me, place, site)) {
            step(me, Kind.WRITE, place, site, null, null);
        }
        me.attempted = place;
    }

    /** Called after a conditional write, with its result. */
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
     * Called before a visible step; returns when the strategy has chosen the actor.
     *
     * @param kind  a constant of {@link Kind}
     * @param ready the condition that it must wait for; null for none
     * @param sync  the lock or similar object, acquired when the step is made; null for none
     */
    public void step(int kind, int place, int site, Ready ready, Sync sync) {
        Actor me = here();
        boolean goesOn = (quiet || together > 0) && (ready == null || ready.isReady(me));
        if (!goesOn) {
            if (together > 0) {
                refuse(Refusal.Reason.BLOCKED_INSIDE, me.line);
            }
            step(me, kind, place, site, ready, sync);
        } else if (ready != null) {
            Sync by = ready.enabledBy(me);
            if (by != null) {
                by.acquire(me);
            }
        }
        if (sync != null) {
            sync.acquire(me);
        }
        if (kind != Kind.READ) {
            written(place);
        }
    }

    private void step(Actor me, int kind, int place, int site, Ready ready, Sync sync) {
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

    /** Waits for a condition, without a step of its own; the actor continues to its next step as soon as it can. */
    public void await(Ready ready, Sync sync, int site) {
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
                throw Abort.NOW;
            }
        }
    }

    private static Actor starter(Actor me) {
        me.fresh = false;
        return me.starter;
    }

    /** Returns the actor that continues; null if the run is over. */
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
                spins |= each.ready instanceof Spin;
            } else if (ready) {
                enabled |= 1L << i;
            }
        }
        if (enabled == 0) {
            return over(spins ? Ending.SPINS : Ending.DEADLOCK);
        }
        if (steps >= maxSteps) {
            return over(Ending.STEPS);
        }
        int chosen = strategy.choose(enabled);
        if (chosen < 0) {
            return over(Ending.CUT);
        }
        steps++;
        return actors[chosen];
    }

    private Actor over(Ending how) {
        if (ending == null) {
            ending = how;
        }
        return null;
    }

    /** Executes a fiber: the actor's own code, then its end. */
    void body(Actor me) {
        try {
            if (!me.dropped) {
                me.body.run();
            }
        } catch (Abort abandoned) {
            // Otherwise the run is over, and nothing waits for this actor.
            if (!me.dropped && ending == null) {
                over(Ending.CUT);
            }
        } catch (Throwable e) {
            if (!me.dropped) {
                try {
                    deaths.died(me, e);
                } catch (Abort abandoned) {
                    // Ignored: its handler was abandoned with the run.
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
                // Daemons live as long as any other thread, so they can see this end.
                step(me, Kind.EXIT, NOWHERE, me.site, null, null);
            }
            next = ending != null ? null : ended(me);
        } catch (Abort abandoned) {
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
            return over(Ending.ENDED);
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

    /** Called after the running actor has waited for another one's end: it has seen all that the other did. */
    public void joined(Actor other) {
        Actor me = here();
        me.joined |= 1L << other.number | other.joined;
        other.end.acquire(me);
        lookWhetherQuiet();
    }

    /**
     * Starts a thread of the program; it runs up to its first visible step at once.
     *
     * @param body  the code of the thread
     * @param known called with its actor before it runs
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
            throw Abort.NOW;
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

    /** Called when the program requests to exit, which is a step visible to all others. */
    public void exit(int exitStatus, int site) {
        Actor me = here();
        if (!quiet) {
            step(me, Kind.EXIT, NOWHERE, site, null, null);
        }
        status = exitStatus;
        ending = Ending.EXIT;
        stop(me);
    }

    /** Ends the run here, since it cannot be scheduled. */
    public void refuse(Refusal.Reason reason, int site) {
        refuse(new Refusal(reason, site, ""));
    }

    /** Ends the run here, since it cannot be scheduled. */
    public void refuse(Refusal why) {
        refusal = why;
        ending = Ending.REFUSED;
        stop(here());
    }

    /** Called by a strategy that cuts the run, with the reason why it cannot be scheduled. */
    public void giveUp(Refusal why) {
        refusal = why;
    }

    private void stop(Actor me) {
        current = null;
        fibers.transfer(me, null);
        throw Abort.NOW;
    }

    /** Called when the actor has reached the end of a spin loop's round. */
    public void spins(int site) {
        Actor me = here();
        Spin spin = me.spin();
        if (spin.isKnown() && !spin.isReady(me)) {
            await(spin, null, site);
        }
        strategyJoins(me, spin);
        spin.begin();
    }

    private void strategyJoins(Actor me, Spin spin) {
        int place = spin.changed();
        if (place >= 0 && strategy instanceof PlaceClocks clocks) {
            clocks.joinWriter(me, place);
        }
    }

    /** Called when the actor passes a line. */
    void line(int site) {
        Actor me = here();
        me.line = site;
        me.lines++;
        if (lines != null) {
            lines.passes(me, site);
        }
    }

    /** Sets the listener for lines; null for none. */
    public void setLines(Lines now) {
        lines = now;
    }

    /** Listens to lines. */
    @FunctionalInterface
    public interface Lines {
        /** Called by the actor that passes a line. */
        void passes(Actor actor, int site);
    }

    /** Called when a round of a spin loop begins. */
    public void spinBegins() {
        here().spin().begin();
    }

    /** Makes all that follows part of the previous step. */
    public void together() {
        here();
        together++;
    }

    /** Ends what {@link #together} began. */
    public void apart() {
        together--;
    }

    /** Returns the state of the thread that executes the running actor; may be called on any thread. */
    public Thread.State carrierState() {
        Actor me = current;
        return me == null || me.carrier == null ? Thread.State.RUNNABLE : me.carrier.getState();
    }

    /** Returns the running actor; refuses threads unknown to the schedule. */
    public Actor here() {
        Actor me = current;
        if (me == null || me.carrier != Thread.currentThread()) {
            throw foreign(me);
        }
        if (me.dropped) {
            throw Abort.NOW;
        }
        return me;
    }

    private Error foreign(Actor me) {
        if (going) {
            refusal = new Refusal(Refusal.Reason.UNKNOWN_THREAD, me == null ? 0 : me.line, Thread.currentThread().getName());
        }
        return Abort.NOW;
    }
}
