package classroom.run;

import classroom.text.Texts;

/**
 * Says in a sentence for the reader why something can't be run, and what to do. The cause has the details, where there are any.
 */
public final class RunException extends Exception {
    private final String key;
    private final transient Object[] arguments;

    /**
     * @param cause     what went wrong beneath; may be none
     * @param key       of the sentence
     * @param arguments of the sentence
     */
    public RunException(Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments;
    }

    /** The sentence, in the language of now. */
    @Override
    public String getMessage() {
        return Texts.text(key, arguments);
    }
}
