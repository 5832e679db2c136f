package classroom.trace;

import java.io.IOException;

/**
 * Thrown when a trace or a saved run cannot be read. The message is a plain English sentence; the app has texts of
 * its own for each code.
 */
public final class TraceException extends IOException {
    private static final long serialVersionUID = 1;

    /** The reason. */
    public enum Code {
        /** It is no trace, or no saved run, of this app. */
        FOREIGN,
        /** It was written by a newer version of the app. */
        NEWER,
        /** It is one, but parts of it are broken. */
        DAMAGED,
        /** It needs more memory than there is. */
        TOO_LARGE,
        /** The file can't be read at all: it is missing, or forbidden. */
        UNREADABLE
    }

    private final Code code;

    /** @param sentence for the reader, in English */
    public TraceException(Code code, String sentence) {
        this(code, sentence, null);
    }

    /** @param cause the original exception, or null */
    public TraceException(Code code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** Returns the reason, from which a text in the user's language can be chosen. */
    public Code code() {
        return code;
    }
}
