package classroom.window.dialog;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What stands behind a sentence about an error, for who wants to know. */
final class StackTraces {
    private StackTraces() {
    }

    /** The causes of an error, as text; empty if there are none. */
    static String of(Throwable error) {
        return error.getCause() == null ? "" : all(error.getCause());
    }

    /** An error with its causes, as text. */
    static String all(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
