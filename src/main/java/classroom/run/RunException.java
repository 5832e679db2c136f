package classroom.run;

import classroom.text.Texts;

/**
 * Thrown when something cannot be run. The message is a sentence for the user that says why and what to do. The cause
 * has the details, if there are any.
 */
public final class RunException extends Exception {
    private final String key;
    private final transient Object[] arguments;

    /**
     * @param cause     the original exception, or null
     * @param key       the text key of the sentence
     * @param arguments the arguments of the sentence
     */
    public RunException(Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments;
    }

    /** Returns the sentence in the current language. */
    @Override
    public String getMessage() {
        return Texts.text(key, arguments);
    }
}
