package classroom.metrics;

import classroom.text.Texts;
import classroom.trace.Trace;
import classroom.trace.text.TextReplacement;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Leaves the names of members out of a run: a name becomes {@code Member 1} in the current language. The workers that
 * the program starts itself keep theirs, and so does a word of a result line that a member has taken as a name.
 */
public final class MemberNames implements TextReplacement {
    /** The replacements by name, longer names first: one may be a part of another. */
    private final Map<String, String> names =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private MemberNames(Map<String, Integer> people) {
        people.forEach((name, number) -> names.put(name, Texts.text("share.member", number)));
    }

    /**
     * Finds the names in a trace, as far as it has been read.
     *
     * @param program the id of the run's program
     */
    public static MemberNames of(String program, Trace trace) {
        return of(MetricsRegistry.people(program, trace));
    }

    /** @param people the numbers of the members by their names */
    static MemberNames of(Map<String, Integer> people) {
        return new MemberNames(people);
    }

    @Override
    public String line(String line) {
        if (ResultLines.pairs(line).isEmpty()) {
            return text(line);
        }
        int label = line.lastIndexOf(": ", line.indexOf(" = "));
        return label < 0 ? line : text(line.substring(0, label)) + line.substring(label);
    }

    @Override
    public String text(String text) {
        String left = text;
        for (Map.Entry<String, String> each : names.entrySet()) {
            left = replace(left, each.getKey(), each.getValue());
        }
        return left;
    }

    private static String replace(String text, String name, String by) {
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, Math.max(done, at + 1))) {
            int end = at + name.length();
            if (!isWithinWord(text, at) && !isWithinWord(text, end)) {
                replaced.append(text, done, at).append(by);
                done = end;
            }
        }
        return replaced.append(text, done, text.length()).toString();
    }

    /** Whether a place is between two letters of a word. Chinese words have no spaces between them: a name may follow. */
    private static boolean isWithinWord(String text, int at) {
        return at > 0 && at < text.length() && isOfWord(text.codePointBefore(at)) && isOfWord(text.codePointAt(at));
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }
}
