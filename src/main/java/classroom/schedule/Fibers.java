package classroom.schedule;

/** Executes actors: each has a stack of its own, and one of them runs at a time. */
abstract class Fibers {
    /** Returns the best implementation for this JVM. */
    static Fibers best() {
        Fibers continuations = ContinuationFibers.ifThere();
        return continuations != null ? continuations : new ThreadFibers();
    }

    /** Returns its name in reports: {@code continuations} or {@code threads}. */
    abstract String title();

    /** Runs the first actor; returns when the run is over. */
    abstract void run(Actor first);

    /** Called when an actor was created; it runs when it is switched to. */
    abstract void made(Actor actor);

    /**
     * Switches from one actor to another, or to the end of the run if that is null; returns when the first one is
     * resumed.
     */
    abstract void transfer(Actor from, Actor to);

    /** Called when an actor has ended; the other one continues, or the run is over if that is null. */
    abstract void leave(Actor from, Actor to);

    /** Discards the actors that have not ended. */
    abstract void abandon(Actor[] actors, int count);
}
