package classroom.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole-number constants of a source, as in {@code static final int TIMES = 20_000;}: name and value. */
public final class SourceConstants {
    private static final Pattern CONSTANT = Pattern.compile(
            "(\\b(?:static\\s+final|final\\s+static)\\s+int\\s+(\\w+)\\s*=\\s*)([0-9][0-9_]{0,12})(\\s*;)");

    private SourceConstants() {}

    /** Returns the constants of a source, in their order. Values that are no int are left out. */
    public static Map<String, Integer> of(String source) {
        Map<String, Integer> constants = new LinkedHashMap<>();
        Matcher each = CONSTANT.matcher(source);
        while (each.find()) {
            try {
                constants.put(each.group(2), Integer.parseInt(each.group(3).replace("_", "")));
            } catch (NumberFormatException e) {
                continue;
            }
        }
        return constants;
    }

    /** Returns a source in which a constant has another value; the same source if it has no such constant. */
    public static String with(String source, String name, int value) {
        return CONSTANT.matcher(source)
                .replaceAll(found -> found.group(2).equals(name)
                        ? Matcher.quoteReplacement(found.group(1) + value + found.group(4))
                        : Matcher.quoteReplacement(found.group()));
    }
}
