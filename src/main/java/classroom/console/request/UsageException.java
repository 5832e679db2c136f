package classroom.console.request;

import java.util.List;

/** Thrown if the user requests something that does not exist. The message is a sentence that lists the alternatives. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param sentence in the current language */
    public UsageException(String sentence) {
        super(sentence);
    }

    /** Lists the alternatives for such a sentence. */
    static String all(List<String> things) {
        return things.isEmpty() ? "–" : String.join(", ", things);
    }
}
