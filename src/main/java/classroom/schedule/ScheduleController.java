package classroom.schedule;

import java.util.function.Consumer;

/**
 * Makes one run of the program after another: starts its threads as actors, lets one actor go at a time, and asks a
 * {@link Strategy} at each visible step which one is next. There is one controller in a JVM, since woven code calls
 * static methods. All methods are called by the actor that goes, except where they say otherwise; they throw {@link
 * RunAbortedError} when the run is over.
 */
public final class ScheduleController {
    /** The most threads in one run. */
    public static final int MAX_ACTORS = 64;
    /** The only instance. */
    public static final ScheduleController INSTANCE = new ScheduleController();

    private final ActorTable actors = new ActorTable();
    private final TurnChooser turns = new TurnChooser(actors);
    private final PlaceVersions places = new PlaceVersions();
    private final SharedSites sharedSites = new SharedSites();
    private final AccessSteps accesses = new AccessSteps(this, actors, turns, places, sharedSites);
    private final UncaughtExceptions exceptions = new UncaughtExceptions();
    private final ActorSwitch actorSwitch = new ActorSwitch(this);
    private final ActorLifecycle lifecycle = new ActorLifecycle(this, actors, turns, actorSwitch, exceptions);
    private int atomicDepth;
    private int epoch;
    private int status;
    private Refusal refusal;

    private ScheduleController() {}

    /** Returns what carries the actors of copies whose methods are not resumable: {@code continuations} or {@code threads}. */
    public String fibers() {
        return actorSwitch.others().title();
    }

    /**
     * Makes one run, from the first step of main to its end. Not called by an actor.
     *
     * @param main     what the main thread does
     * @param strategy chooses at each visible step
     * @param statics  the number of the program's static fields
     * @param resumable whether the program's methods save their frames when an actor is suspended
     * @return how the run ended
     */
    public RunEnding run(Runnable main, Strategy strategy, int statics, boolean resumable) {
        actorSwitch.setResumable(resumable);
        epoch++;
        atomicDepth = 0;
        refusal = null;
        status = 0;
        actors.clear();
        turns.runStarted(strategy);
        places.runStarted(statics);
        exceptions.clear();
        sharedSites.runStarted();
        Actor first = lifecycle.add(new Thread(null, null, "main", 0, false), main, false);
        if (!actorSwitch.run(first, strategy)) {
            refusal = null;
            return RunEnding.PINNED;
        }
        RunEnding how = refusal != null ? RunEnding.REFUSED : turns.ending() == null ? RunEnding.ENDED : turns.ending();
        strategy.runEnded(how);
        actors.abandon(actorSwitch.fibers());
        return how;
    }

    /** Sets the most visible steps of a run; a longer one ends with {@link RunEnding#STEPS}. */
    public void setMaxSteps(int most) {
        turns.setMaxSteps(most);
    }

    /** Returns the number of runs made so far, including the one in progress. Any thread may call it. */
    public int epoch() {
        return epoch;
    }

    /** Returns the number of actors of this run, including those that have ended. */
    public int count() {
        return actors.count();
    }

    /** Returns an actor of this run by its number. */
    public Actor actor(int number) {
        return actors.get(number);
    }

    /** Returns the number of visible steps made in this run. Any thread may call it. */
    public int steps() {
        return turns.steps();
    }

    /** Returns the exit status of a run that ended by {@code System.exit}; else 0. */
    public int status() {
        return status;
    }

    /** Returns why the last run could not be scheduled; null if it could. */
    public Refusal refusal() {
        return refusal;
    }

    /** Returns the exceptions that ended actors of this run. */
    public UncaughtExceptions exceptions() {
        return exceptions;
    }

    /** Tells whether a run is in progress. Any thread may call it. */
    public boolean isRunning() {
        return actorSwitch.isRunning();
    }

    /** Tells whether no other actor can see the order of what the current one does. Then nothing is a step. */
    public boolean isAlone() {
        return actors.isAlone();
    }

    /** Returns a place that is not in use in this run. */
    public int newPlace() {
        return places.newPlace();
    }

    /** Returns the sites that are steps since several actors use objects there. */
    public SharedSites sharedSites() {
        return sharedSites;
    }

    /** Returns what makes the steps of reads and writes. */
    AccessSteps accesses() {
        return accesses;
    }

    /** Returns the number of writes of a place in this run. */
    int version(int place) {
        return places.version(place);
    }

    /**
     * Makes a visible step: returns when the strategy has chosen the current actor and its condition holds.
     *
     * @param kind      of {@link StepKinds}
     * @param place     what the step is about
     * @param site      where in the program
     * @param condition what the actor waits for; null for nothing
     * @param syncPoint the lock or the like, acquired with the step; null for none
     */
    public void step(int kind, int place, int site, WaitCondition condition, SyncPoint syncPoint) {
        Actor me = currentActor();
        boolean goesOn = (actors.isAlone() || isAtomic()) && (condition == null || condition.isReady(me));
        if (!goesOn) {
            refuseInsideAtomic(me);
            waitForTurn(me, kind, place, site, condition, syncPoint);
        } else if (condition != null) {
            SyncPoint enabler = condition.enabledBy(me);
            if (enabler != null) {
                enabler.acquire(me);
            }
        }
        if (syncPoint != null) {
            syncPoint.acquire(me);
        }
        if (kind != StepKinds.READ) {
            places.countWrite(place);
        }
    }

    /** Makes the current actor stand at a visible step; returns when it is chosen. */
    void waitForTurn(Actor me, int kind, int place, int site, WaitCondition condition, SyncPoint syncPoint) {
        me.kind = kind;
        me.place = place;
        me.site = site;
        me.condition = condition;
        me.syncPoint = syncPoint;
        me.arrivedAt = turns.steps();
        me.betweenSteps = false;
        yieldTurn(me);
        me.condition = null;
    }

    /**
     * Waits without a step: the actor goes on to its next step as soon as the condition holds, without being chosen.
     *
     * @param syncPoint acquired then; null for none
     */
    public void await(WaitCondition condition, SyncPoint syncPoint, int site) {
        Actor me = currentActor();
        if (!condition.isReady(me)) {
            refuseInsideAtomic(me);
            me.site = site;
            me.condition = condition;
            me.syncPoint = syncPoint;
            me.betweenSteps = true;
            yieldTurn(me);
            me.betweenSteps = false;
            me.condition = null;
        }
        if (syncPoint != null) {
            syncPoint.acquire(me);
        }
    }

    private void yieldTurn(Actor me) {
        Actor next = me.starting ? ActorLifecycle.endStarting(me) : turns.next();
        if (next != me) {
            actorSwitch.transfer(me, next);
        }
    }

    /** Runs an actor's own code and then ends it. Called on its fiber. */
    void runBody(Actor me) {
        lifecycle.run(me);
    }

    /** Notes that the current actor has waited for the end of another one. */
    public void joinEnded(Actor ended) {
        Actor me = currentActor();
        ended.end.acquire(me);
        actors.joinEnded(me, ended);
    }

    /**
     * Starts a thread of the program. The new actor goes up to its first visible step at once; then this method
     * returns.
     *
     * @param body   what the thread does
     * @param daemon whether the program may end while it lives
     * @param known  is given the new actor before that goes
     * @return the new actor
     */
    public Actor start(Thread thread, Runnable body, boolean daemon, Consumer<Actor> known) {
        Actor me = currentActor();
        if (actors.isFull()) {
            refuse(Refusal.Reason.TOO_MANY_THREADS, me.line);
        }
        int before = atomicDepth;
        atomicDepth = 0;
        Actor added = lifecycle.start(me, thread, body, daemon, known);
        atomicDepth = before;
        return added;
    }

    /** Ends the program with an exit status. This is a step that depends on those of all other actors. */
    public void exit(int exitStatus, int site) {
        Actor me = currentActor();
        if (!actors.isAlone()) {
            waitForTurn(me, StepKinds.EXIT, PlaceVersions.NO_PLACE, site, null, null);
        }
        status = exitStatus;
        turns.setEnding(RunEnding.EXIT);
        throw actorSwitch.abandonRun(me);
    }

    /** Ends the run, since it can't be scheduled. The site says where in the program. */
    public void refuse(Refusal.Reason reason, int site) {
        refusal = new Refusal(reason, site, "");
        turns.setEnding(RunEnding.REFUSED);
        throw actorSwitch.abandonRun(currentActor());
    }

    private void refuseInsideAtomic(Actor me) {
        if (isAtomic()) {
            refuse(Refusal.Reason.BLOCKED_INSIDE, me.line);
        }
    }

    /**
     * Sets why the run can't be scheduled. For a strategy that ends the run with {@link Strategy#CUT} for that reason.
     */
    public void setRefusal(Refusal why) {
        refusal = why;
    }

    /** Makes everything up to {@link #endAtomic} part of the step before it. Calls nest. */
    public void beginAtomic() {
        currentActor();
        atomicDepth++;
    }

    /** Ends what {@link #beginAtomic} began. */
    public void endAtomic() {
        atomicDepth--;
    }

    /** Tells whether the current actor is between {@link #beginAtomic} and {@link #endAtomic}. */
    boolean isAtomic() {
        return atomicDepth > 0;
    }

    /** Returns the actor that goes, whoever asks; null between runs. Any thread may call it. */
    public Actor runningActor() {
        return actorSwitch.runningActor();
    }

    /**
     * Returns the actor that calls this.
     *
     * @throws RunAbortedError if the caller is a thread that the controller did not start, or its run is over
     */
    public Actor currentActor() {
        return actorSwitch.currentActor();
    }
}
