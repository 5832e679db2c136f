package classroom.window.dialog;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Formats errors for the details below an error message. */
public final class StackTraces {
    private StackTraces() {}

    /** Returns the causes of an error, as text; empty if there are none. */
    public static String of(Throwable error) {
        return error.getCause() == null ? "" : all(error.getCause());
    }

    /** Returns an error with its causes, as text. */
    public static String all(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
