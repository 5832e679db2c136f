package classroom.schedule.host;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of words with tabs between. In a word, a backslash stands before {@code t}, {@code n}, {@code r} and itself.
 */
public final class ProtocolLine {
    private ProtocolLine() {
    }

    /** The line of these words, without its end. */
    public static String of(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object each : words) {
            if (line.length() > 0) {
                line.append('\t');
            }
            String word = String.valueOf(each);
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                switch (c) {
                    case '\t' -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    case '\\' -> line.append("\\\\");
                    default -> line.append(c);
                }
            }
        }
        return line.toString();
    }

    /** The words of a line. */
    public static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                words.add(word.toString());
                word.setLength(0);
            } else if (c == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                word.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }

    /** Numbers with commas between. */
    public static String numbers(int[] numbers) {
        StringBuilder text = new StringBuilder();
        for (int each : numbers) {
            text.append(text.length() == 0 ? "" : ",").append(each);
        }
        return text.toString();
    }

    /**
     * Reads {@link #numbers}.
     *
     * @throws NumberFormatException if they are none
     */
    public static int[] numbers(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] each = text.split(",");
        int[] numbers = new int[each.length];
        for (int i = 0; i < each.length; i++) {
            numbers[i] = Integer.parseInt(each[i]);
        }
        return numbers;
    }
}
