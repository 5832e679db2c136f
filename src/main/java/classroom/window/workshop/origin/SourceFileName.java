package classroom.window.workshop.origin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Determines the file name of a source. */
public final class SourceFileName {
    private static final Pattern CLASS =
            Pattern.compile("(?m)^(?:public )?(?:final )?class ([\\p{L}_$][\\p{L}\\p{N}_$]*)");

    private SourceFileName() {}

    /**
     * Returns the file name of a source.
     *
     * @param text  the source
     * @param usual the name without an ending for a source that has no class
     * @return the name of its public class, or of its first one, with {@code .java}
     */
    public static String of(String text, String usual) {
        Matcher found = CLASS.matcher(text);
        return (found.find() ? found.group(1) : usual) + ".java";
    }
}
