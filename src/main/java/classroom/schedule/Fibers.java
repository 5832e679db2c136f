package classroom.schedule;

import classroom.observe.Probe;

/** Carries actors: each has a stack of its own, and one of them goes at a time. */
abstract class Fibers {
    /** Tells whether this JVM makes a run that is recorded. */
    static boolean areRecorded() {
        return System.getenv(Probe.RUN) != null;
    }

    /** Returns the faster kind that any copy can use; threads with the program's names if the run is recorded. */
    static Fibers forAnyCopy() {
        if (areRecorded()) {
            return new ThreadFibers(true);
        }
        Fibers continuations = ContinuationFibers.ifAvailable();
        return continuations != null ? continuations : new ThreadFibers(false);
    }

    /** Returns the name for reports: {@code continuations} or {@code threads}. */
    abstract String title();

    /**
     * Lets the first actor of a run go. Called on the exploring thread; returns when the run is over.
     *
     * @throws PinnedActorException if an actor could not be suspended where it was
     */
    abstract void run(Actor first) throws PinnedActorException;

    /** Creates the fiber of an actor, which goes when it is switched to. */
    abstract void create(Actor actor);

    /** Switches to another actor, or ends the run if that is null. Returns when the first actor goes again. */
    abstract void transfer(Actor from, Actor to);

    /** Switches to an actor that has not gone yet and comes back as soon as it can. Else as {@link #transfer}. */
    void start(Actor from, Actor to) {
        transfer(from, to);
    }

    /** Switches from an actor that has ended to another one, or ends the run if that is null. */
    abstract void finish(Actor from, Actor to);

    /** Disposes of the actors that have not ended, after a run. Called on the exploring thread. */
    abstract void abandon(Actor[] actors, int count);
}
