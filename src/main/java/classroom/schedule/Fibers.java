package classroom.schedule;

/** What carries actors: each has a stack of its own, and one of them goes at a time. */
abstract class Fibers {
    /** The best that this JVM has. */
    static Fibers best() {
        Fibers continuations = ContinuationFibers.ifAvailable();
        return continuations != null ? continuations : new ThreadFibers();
    }

    /** What it is called in reports: {@code continuations} or {@code threads}. */
    abstract String title();

    /** Lets the first actor go; returns when the run is over. */
    abstract void run(Actor first);

    /** An actor was made; it goes when it is switched to. */
    abstract void create(Actor actor);

    /** Switches from one actor to another, or to the end of the run if that is null; returns when the first one goes again. */
    abstract void transfer(Actor from, Actor to);

    /** The actor has ended; the other goes on, or the run is over if that is null. */
    abstract void finish(Actor from, Actor to);

    /** Gets rid of the actors that haven't ended. */
    abstract void abandon(Actor[] actors, int count);
}
