package classroom.run.schedule;

import java.util.ArrayList;
import java.util.List;

/** The text of an order, as in {@code A B B A}: a letter for each step, and {@code main} for the main thread. */
public final class OrderText {
    private static final int LETTERS = 26;
    private static final int MAX_THREADS = 64;

    private OrderText() {
    }

    /** Returns the letter of a thread: A for the first one started. */
    public static String letter(int thread) {
        return thread == 0 ? "main" : thread <= LETTERS ? String.valueOf((char) ('A' + thread - 1)) : "T" + thread;
    }

    /** Formats an order. */
    public static String of(List<Integer> choices) {
        return String.join(" ", choices.stream().map(OrderText::letter).toList());
    }

    /**
     * Parses an order.
     *
     * @throws IllegalArgumentException if a word is no thread; the message is that word
     */
    public static List<Integer> parse(String text) {
        List<Integer> choices = new ArrayList<>();
        for (String word : text.strip().split("[\\s,·]+")) {
            if (word.isEmpty()) {
                continue;
            }
            choices.add(thread(word));
        }
        return choices;
    }

    private static int thread(String word) {
        if (word.equals("main")) {
            return 0;
        }
        if (word.matches("[A-Za-z]")) {
            return Character.toUpperCase(word.charAt(0)) - 'A' + 1;
        }
        int number = word.matches("T\\d{1,2}") ? Integer.parseInt(word.substring(1)) : MAX_THREADS;
        if (number >= MAX_THREADS) {
            throw new IllegalArgumentException(word);
        }
        return number;
    }
}
