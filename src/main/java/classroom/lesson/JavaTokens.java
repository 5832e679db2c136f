package classroom.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Distinguishes code, comments and literals in Java source. A text block is a literal. */
public final class JavaTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?\\*/)"
                    + "|\"{3}[ \\t\\f]*\\n(?<block>(?:[^\\\\]|\\\\.)*?)\"{3}"
                    + "|(?<literal>\"(?:[^\"\\\\\\n]|\\\\.)*\")|'(?:[^'\\\\]|\\\\.)+'",
            Pattern.DOTALL);

    private JavaTokens() {}

    /** Returns the string literals of a source in order, without quotes and with escapes resolved. */
    static List<String> literals(String source) {
        List<String> literals = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            String block = matcher.group("block");
            String literal = matcher.group("literal");
            if (block != null) {
                literals.add(block.stripIndent().translateEscapes());
            } else if (literal != null) {
                literals.add(literal.substring(1, literal.length() - 1).translateEscapes());
            }
        }
        return literals;
    }

    /** Replaces every character of comments except line ends by a blank, so that line numbers stay the same. */
    public static String withoutComments(String source) {
        StringBuilder code = new StringBuilder(source);
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.group("comment") != null) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    if (code.charAt(i) != '\n') {
                        code.setCharAt(i, ' ');
                    }
                }
            }
        }
        return code.toString();
    }
}
