package classroom.trace.format;

import java.io.IOException;

/**
 * Thrown when a trace or a saved run cannot be read. The message is a plain English sentence; the app has texts of
 * its own for each code.
 */
public final class TraceException extends IOException {
    private static final long serialVersionUID = 1;

    /** The reason. */
    public enum Code {
        /** The file is not a trace or saved run of this app. */
        FOREIGN,
        /** The file was written by a newer version of the app. */
        NEWER,
        /** The file is a trace or saved run, but parts of it are damaged. */
        DAMAGED,
        /** The file needs more memory than is available. */
        TOO_LARGE,
        /** The file is missing or access is denied. */
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

    /**
     * Returns the exception for a trace with impossible contents.
     *
     * @param cause the original exception, or null
     */
    public static TraceException damaged(Throwable cause) {
        return new TraceException(Code.DAMAGED, "The trace is damaged.", cause);
    }

    /** Returns the reason, from which a text in the user's language can be chosen. */
    public Code code() {
        return code;
    }
}
