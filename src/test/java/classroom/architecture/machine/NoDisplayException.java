package classroom.architecture.machine;

/** There is no display and none could be made. The message says how to get one. */
final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1;

    NoDisplayException(String message) {
        super(message);
    }
}
