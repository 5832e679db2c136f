package classroom.schedule.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines that the app and a scheduled JVM exchange: words separated by tabs. In words, tab, newline, carriage return
 * and backslash are written as in Java.
 */
public final class ProtocolLine {
    private static final int HEXADECIMAL = 16;

    private ProtocolLine() {}

    /** Returns the line of some words, without the newline. */
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

    /** Returns the words of a line; at least one. */
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

    /** Returns numbers separated by commas. */
    public static String numbers(int[] numbers) {
        StringBuilder text = new StringBuilder();
        for (int each : numbers) {
            text.append(text.length() == 0 ? "" : ",").append(each);
        }
        return text.toString();
    }

    /** Returns numbers separated by commas. */
    public static String numbers(List<Integer> numbers) {
        return numbers(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Returns sets of bits separated by commas, each as a hexadecimal number. */
    public static String bits(long[] sets) {
        return Arrays.stream(sets).mapToObj(Long::toHexString).collect(Collectors.joining(","));
    }

    /**
     * Reads sets of bits as {@link #bits(long[])} writes them.
     *
     * @throws NumberFormatException if something else is written there
     */
    public static long[] bits(String text) {
        return Arrays.stream(text.split(","))
                .mapToLong(each -> Long.parseUnsignedLong(each, HEXADECIMAL))
                .toArray();
    }

    /**
     * Reads numbers separated by commas; the empty text is none.
     *
     * @throws NumberFormatException if something else is written there
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
