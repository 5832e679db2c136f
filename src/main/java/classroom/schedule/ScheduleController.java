package classroom.schedule;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One run of the program after another: its actors, what each stands at, and whose turn it is. There is one in a JVM, since the woven code
 * calls static methods. All methods but {@link #run} are called by the actor that goes.
 */
public final class ScheduleController {
    /** The only one. */
    public static final ScheduleController INSTANCE = new ScheduleController();
    /** The most threads in one run. */
    public static final int MAX_ACTORS = 64;
    /** The place of everything that is printed. */
    public static final int OUTPUT = 0;
    /** The place of what is no place: a program's end. */
    public static final int NO_PLACE = 2;
    /** The first place of a static field. */
    public static final int FIRST_STATIC = 3;

    private final Actor[] actors = new Actor[MAX_ACTORS];
    private final Fibers fibers = Fibers.best();
    private Strategy strategy;
    private int count;
    private int liveActors;
    private int liveNonDaemons;
    private Actor current;
    private boolean alone;
    private boolean running;
    private int atomicDepth;
    private int epoch;
    private int firstPlace = FIRST_STATIC;
    private int places = FIRST_STATIC;
    private int[] versions = new int[256];
    private int steps;
    private int maxSteps = 10_000;
    private RunEnding ending;
    private int status;
    private Refusal refusal;
    private final SharedSites sharedSites = new SharedSites();
    private final UncaughtExceptions exceptions = new UncaughtExceptions();

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
        firstPlace = FIRST_STATIC + statics;
        places = firstPlace;
        epoch++;
        Arrays.fill(versions, 0);
        count = 0;
        liveActors = 0;
        liveNonDaemons = 0;
        steps = 0;
        atomicDepth = 0;
        ending = null;
        refusal = null;
        status = 0;
        exceptions.clear();
        sharedSites.beginRun();
        Actor first = add(new Thread(null, null, "main", 0, false), main, false);
        alone = true;
        running = true;
        strategy.runStarted();
        current = first;
        fibers.run(first);
        running = false;
        RunEnding how = refusal != null ? RunEnding.REFUSED : ending == null ? RunEnding.ENDED : ending;
        strategy.runEnded(how);
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
    public Actor runningActor() {
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
    public UncaughtExceptions exceptions() {
        return exceptions;
    }

    /** Whether a run goes on. */
    public boolean isRunning() {
        return running;
    }

    /** Whether nobody else can see what the actor does: no other lives, and all that others did is known to come before. */
    public boolean isAlone() {
        return alone;
    }

    /** A place that no other has in this run. */
    public int newPlace() {
        return places++;
    }

    /** How often a place was written. */
    int version(int place) {
        return place < versions.length ? versions[place] : 0;
    }

    private void countWrite(int place) {
        if (place >= versions.length) {
            versions = Arrays.copyOf(versions, Math.max(place + 1, versions.length * 2));
        }
        versions[place]++;
    }

    private boolean isStep(Actor me, int place, int site) {
        if (place < firstPlace) {
            return true;
        }
        sharedSites.recordUse(place, site, me.number);
        return sharedSites.isShared(site);
    }

    /** Which sites are steps. */
    public SharedSites sharedSites() {
        return sharedSites;
    }

    /** The actor comes to a read of a place. */
    public void read(int place, int site) {
        Actor me = currentActor();
        if (!alone && atomicDepth == 0 && isStep(me, place, site)) {
            step(me, StepKinds.READ, place, site, null, null);
        }
        me.spin().read(place, version(place));
    }

    /** The actor comes to a write of a place. */
    public void write(int place, int site) {
        Actor me = currentActor();
        if (!alone && atomicDepth == 0 && isStep(me, place, site)) {
            step(me, StepKinds.WRITE, place, site, null, null);
        }
        countWrite(place);
    }

    /** The actor comes to a write that may turn out to be none. */
    void beforeCompareAndSet(int place, int site) {
        Actor me = currentActor();
        if (!alone && atomicDepth == 0 && isStep(me, place, site)) {
            step(me, StepKinds.WRITE, place, site, null, null);
        }
        me.comparedPlace = place;
    }

    /** Whether it was one. */
    void afterCompareAndSet(boolean set) {
        Actor me = currentActor();
        int place = me.comparedPlace;
        if (place > 0 && set) {
            countWrite(place);
        } else if (place > 0) {
            me.spin().read(place, version(place));
        }
        me.comparedPlace = 0;
    }

    /**
     * The actor comes to a visible step; returns when it has been chosen.
     *
     * @param kind  of {@link StepKinds}
     * @param ready what it must wait for; null for nothing
     * @param sync  the lock or the like; taken up when the step is made; null for none
     */
    public void step(int kind, int place, int site, WaitCondition ready, SyncPoint sync) {
        Actor me = currentActor();
        boolean goesOn = (alone || atomicDepth > 0) && (ready == null || ready.isReady(me));
        if (!goesOn) {
            if (atomicDepth > 0) {
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
            countWrite(place);
        }
    }

    private void step(Actor me, int kind, int place, int site, WaitCondition ready, SyncPoint sync) {
        me.kind = kind;
        me.place = place;
        me.site = site;
        me.ready = ready;
        me.sync = sync;
        me.arrivedAt = steps;
        me.betweenSteps = false;
        yieldTurn(me);
        me.ready = null;
    }

    /** The actor waits, which is no step of its own: it goes on to its next step as soon as it can. */
    public void await(WaitCondition ready, SyncPoint sync, int site) {
        Actor me = currentActor();
        if (!ready.isReady(me)) {
            if (atomicDepth > 0) {
                refuse(Refusal.Reason.BLOCKED_INSIDE, me.line);
            }
            me.site = site;
            me.ready = ready;
            me.sync = sync;
            me.betweenSteps = true;
            yieldTurn(me);
            me.betweenSteps = false;
            me.ready = null;
        }
        if (sync != null) {
            sync.acquire(me);
        }
    }

    private void yieldTurn(Actor me) {
        Actor next = me.starting ? starter(me) : chooseNext();
        if (next != me) {
            current = next;
            fibers.transfer(me, next);
            if (me.abandoned) {
                throw RunAbortedError.NOW;
            }
        }
    }

    private static Actor starter(Actor me) {
        me.starting = false;
        return me.starter;
    }

    /** Who goes next; null if the run is over. */
    private Actor chooseNext() {
        long enabled = 0;
        boolean spins = false;
        for (int i = 0; i < count; i++) {
            Actor each = actors[i];
            if (each.ended) {
                continue;
            }
            boolean ready = each.ready == null || each.ready.isReady(each);
            if (each.betweenSteps) {
                if (ready) {
                    return each;
                }
                spins |= each.ready instanceof SpinReads;
            } else if (ready) {
                enabled |= 1L << i;
            }
        }
        if (enabled == 0) {
            return endRun(spins ? RunEnding.SPINS : RunEnding.DEADLOCK);
        }
        if (steps >= maxSteps) {
            return endRun(RunEnding.STEPS);
        }
        int chosen = strategy.choose(enabled);
        if (chosen < 0) {
            return endRun(RunEnding.CUT);
        }
        steps++;
        return actors[chosen];
    }

    private Actor endRun(RunEnding how) {
        if (ending == null) {
            ending = how;
        }
        return null;
    }

    /** What a fiber does: the actor's own code, then its end. */
    void runBody(Actor me) {
        try {
            if (!me.abandoned) {
                me.body.run();
            }
        } catch (RunAbortedError abandoned) {
            // The run is over; nobody waits for this actor.
            if (!me.abandoned && ending == null) {
                endRun(RunEnding.CUT);
            }
        } catch (Throwable e) {
            if (!me.abandoned) {
                try {
                    exceptions.add(me, e);
                } catch (RunAbortedError abandoned) {
                    // Its own handler was abandoned with the run.
                }
            }
        }
        if (!me.abandoned) {
            finish(me);
        }
    }

    private void finish(Actor me) {
        Actor next;
        try {
            if (ending == null && liveActors > liveNonDaemons && !me.daemon && !me.starting) {
                // Daemons live as long as somebody else does, so they can see this end.
                step(me, StepKinds.EXIT, NO_PLACE, me.site, null, null);
            }
            next = ending != null ? null : markEnded(me);
        } catch (RunAbortedError abandoned) {
            if (me.abandoned) {
                return;
            }
            next = null;
        }
        current = next;
        fibers.finish(me, next);
    }

    private Actor markEnded(Actor me) {
        me.ended = true;
        me.ready = null;
        liveActors--;
        liveNonDaemons -= me.daemon ? 0 : 1;
        me.end.release(me);
        if (liveNonDaemons == 0) {
            return endRun(RunEnding.ENDED);
        }
        if (me.starting) {
            return starter(me);
        }
        updateAlone();
        return chooseNext();
    }

    private void updateAlone() {
        alone = false;
        if (liveActors == 1) {
            long ended = 0;
            Actor last = null;
            for (int i = 0; i < count; i++) {
                if (actors[i].ended) {
                    ended |= 1L << i;
                } else {
                    last = actors[i];
                }
            }
            alone = last != null && (ended & ~last.joined) == 0;
        }
    }

    /** The actor that goes knows all that another did: it has waited for its end. */
    public void joinEnded(Actor other) {
        Actor me = currentActor();
        me.joined |= 1L << other.number | other.joined;
        other.end.acquire(me);
        updateAlone();
    }

    /**
     * A thread of the program begins; it goes up to its first visible step at once.
     *
     * @param body  what it does
     * @param known gets its actor before it goes
     */
    public Actor start(Thread thread, Runnable body, boolean daemon, Consumer<Actor> known) {
        Actor me = currentActor();
        if (count == MAX_ACTORS) {
            refuse(Refusal.Reason.TOO_MANY_THREADS, me.line);
        }
        Actor added = add(thread, body, daemon);
        added.starter = me;
        added.starting = true;
        added.joined = me.joined;
        added.join(me.clock);
        known.accept(added);
        alone = false;
        int before = atomicDepth;
        atomicDepth = 0;
        current = added;
        fibers.transfer(me, added);
        if (me.abandoned) {
            throw RunAbortedError.NOW;
        }
        atomicDepth = before;
        updateAlone();
        return added;
    }

    private Actor add(Thread thread, Runnable body, boolean daemon) {
        Actor added = new Actor(count, thread, body, daemon);
        actors[count++] = added;
        liveActors++;
        liveNonDaemons += daemon ? 0 : 1;
        fibers.create(added);
        return added;
    }

    /** The program asks to end: a step that all others can see. */
    public void exit(int exitStatus, int site) {
        Actor me = currentActor();
        if (!alone) {
            step(me, StepKinds.EXIT, NO_PLACE, site, null, null);
        }
        status = exitStatus;
        ending = RunEnding.EXIT;
        abandonRun(me);
    }

    /** Ends the run here, since it can't be scheduled. */
    public void refuse(Refusal.Reason reason, int site) {
        refuse(new Refusal(reason, site, ""));
    }

    /** Ends the run here, since it can't be scheduled. */
    public void refuse(Refusal why) {
        refusal = why;
        ending = RunEnding.REFUSED;
        abandonRun(currentActor());
    }

    /** Has the strategy, which cuts the run, tell why it can't be scheduled. */
    public void setRefusal(Refusal why) {
        refusal = why;
    }

    private void abandonRun(Actor me) {
        current = null;
        fibers.transfer(me, null);
        throw RunAbortedError.NOW;
    }

    /** The actor came to the end of a loop that only looks. */
    public void endSpinRound(int site) {
        Actor me = currentActor();
        SpinReads spin = me.spin();
        if (spin.isKnown() && !spin.isReady(me)) {
            await(spin, null, site);
        }
        acquireChange(me, spin);
        spin.begin();
    }

    private void acquireChange(Actor me, SpinReads spin) {
        int place = spin.changed();
        if (place >= 0 && strategy instanceof LastWrites clocks) {
            clocks.joinWriter(me, place);
        }
    }

    /** The actor passes a line. */
    void line(int site) {
        Actor me = currentActor();
        me.line = site;
        me.lines++;
    }

    /** What the actor does from now on is part of the step before. */
    public void beginAtomic() {
        currentActor();
        atomicDepth++;
    }

    /** The end of what {@link #atomicDepth} began. */
    public void endAtomic() {
        atomicDepth--;
    }

    /** What the thread does that carries the actor that goes; may be asked by any thread. */
    public Thread.State carrierState() {
        Actor me = current;
        return me == null || me.carrier == null ? Thread.State.RUNNABLE : me.carrier.getState();
    }

    /** The actor that goes; refuses threads that the schedule doesn't know. */
    public Actor currentActor() {
        Actor me = current;
        if (me == null || me.carrier != Thread.currentThread()) {
            throw unknownThread(me);
        }
        if (me.abandoned) {
            throw RunAbortedError.NOW;
        }
        return me;
    }

    private Error unknownThread(Actor me) {
        if (running) {
            refusal = new Refusal(Refusal.Reason.UNKNOWN_THREAD, me == null ? 0 : me.line, Thread.currentThread().getName());
        }
        return RunAbortedError.NOW;
    }
}
