package classroom.architecture.machine;

/** Thrown if there is no display and none could be started. The message says how to get one. */
final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1;

    NoDisplayException(String message) {
        super(message);
    }
}
