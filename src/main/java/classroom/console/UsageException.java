package classroom.console;

import java.util.List;

/** A reader asked for something that there isn't. The message is a sentence that lists what there is. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param sentence in the language of now */
    UsageException(String sentence) {
        super(sentence);
    }

    /** What there is, for such a sentence. */
    static String all(List<String> things) {
        return things.isEmpty() ? "–" : String.join(", ", things);
    }
}
