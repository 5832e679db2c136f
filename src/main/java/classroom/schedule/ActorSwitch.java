package classroom.schedule;

/** Knows which actor goes, and switches from one to another. */
final class ActorSwitch {
    private final ScheduleController controller;
    private final Fibers resumable = new ResumableFibers();
    private final Fibers others = Fibers.forAnyCopy();
    private Fibers fibers = others;
    private Actor current;
    private boolean running;

    ActorSwitch(ScheduleController controller) {
        this.controller = controller;
    }

    /** Sets whether the methods of the copy that is run are resumable. */
    void setResumable(boolean now) {
        fibers = now ? resumable : others;
    }

    /** Returns what carries the actors. */
    Fibers fibers() {
        return fibers;
    }

    /** Returns what carries the actors of copies whose methods are not resumable. */
    Fibers others() {
        return others;
    }

    /**
     * Lets the first actor of a run go; returns when the run is over.
     *
     * @return false if it ended since an actor could not be suspended
     */
    boolean run(Actor first, Strategy strategy) {
        running = true;
        strategy.runStarted();
        current = first;
        try {
            fibers.run(first);
            return true;
        } catch (PinnedActorException e) {
            return false;
        } finally {
            running = false;
        }
    }

    /** Tells whether a run is in progress. */
    boolean isRunning() {
        return running;
    }

    /**
     * Switches to another actor, or ends the run if that is null. Returns when the first actor goes again.
     *
     * @throws RunAbortedError if the run is over then
     */
    void transfer(Actor from, Actor to) {
        current = to;
        fibers.transfer(from, to);
        if (from.abandoned) {
            throw RunAbortedError.INSTANCE;
        }
    }

    /** Switches to a new actor. Returns when the first one goes again, as {@link #transfer} does. */
    void start(Actor from, Actor added) {
        current = added;
        fibers.start(from, added);
        if (from.abandoned) {
            throw RunAbortedError.INSTANCE;
        }
    }

    /** Ends the run here, in the middle of an actor's code. */
    RunAbortedError abandonRun(Actor from) {
        current = null;
        fibers.transfer(from, null);
        return RunAbortedError.INSTANCE;
    }

    /** Switches from an actor that has ended to another one, or ends the run if that is null. */
    void finish(Actor from, Actor to) {
        current = to;
        fibers.finish(from, to);
    }

    /** Returns the actor that goes, whoever asks; null between runs. Any thread may call it. */
    Actor runningActor() {
        return current;
    }

    /**
     * Returns the actor that calls this.
     *
     * @throws RunAbortedError if the caller is no actor, or its run is over
     */
    Actor currentActor() {
        Actor me = current;
        if (me == null || me.carrier != Thread.currentThread()) {
            throw unknownThread(me);
        }
        if (me.abandoned) {
            throw RunAbortedError.INSTANCE;
        }
        return me;
    }

    private RunAbortedError unknownThread(Actor me) {
        if (running) {
            controller.setRefusal(new Refusal(
                    Refusal.Reason.UNKNOWN_THREAD,
                    me == null ? 0 : me.line,
                    Thread.currentThread().getName()));
        }
        return RunAbortedError.INSTANCE;
    }
}
