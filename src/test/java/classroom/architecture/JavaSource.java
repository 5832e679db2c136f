package classroom.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source, split into code, comments and string literals.
 *
 * @param text the whole source
 */
record JavaSource(String text) {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>//[^\\n]*|/\\*.*?\\*/)\
            |(?<block>\"{3}(?:[^\\\\]|\\\\.)*?\"{3})\
            |(?<literal>"(?:[^"\\\\\\n]|\\\\.)*")\
            |'(?:[^'\\\\]|\\\\.)+'""", Pattern.DOTALL);
    private static final Pattern UNICODE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

    /** Returns the string literals and text blocks in order, without quotes and with their escapes resolved. */
    List<String> literals() {
        List<String> literals = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group("literal") != null) {
                literals.add(
                        resolved(matcher.group().substring(1, matcher.group().length() - 1)));
            } else if (matcher.group("block") != null) {
                literals.add(resolved(matcher.group()
                        .substring(3, matcher.group().length() - 3)
                        .stripIndent()));
            }
        }
        return literals;
    }

    private static String resolved(String literal) {
        return UNICODE.matcher(literal)
                .replaceAll(each -> Character.toString(Integer.parseInt(each.group(1), 16)))
                .translateEscapes();
    }

    /** Returns the lines without comments and with empty string literals. */
    List<String> bareLines() {
        String bare = TOKEN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(bare(match)));
        return bare.lines().map(String::stripTrailing).toList();
    }

    /** Returns the source without comments. */
    String withoutComments() {
        return TOKEN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(isComment(match) ? ends(match) : match.group()));
    }

    private static String bare(MatchResult match) {
        if (isComment(match)) {
            return ends(match);
        }
        return match.group().startsWith("\"") ? "\"" + ends(match) + "\"" : match.group();
    }

    private static boolean isComment(MatchResult match) {
        return match.group().startsWith("/");
    }

    /** Returns the line ends of a match, so that lines keep their numbers. */
    private static String ends(MatchResult match) {
        return match.group().replaceAll("[^\n]", "");
    }
}
