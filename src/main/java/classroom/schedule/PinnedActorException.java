package classroom.schedule;

/** Thrown at the end of a run in which an actor was to be suspended inside a method that can't be resumed. */
final class PinnedActorException extends Exception {
    private static final long serialVersionUID = 1;
}
