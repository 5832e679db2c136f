package classroom.run.schedule;

import java.util.ArrayList;
import java.util.List;

/** Orders as text, such as {@code main A B B A}: a letter for each step, by the thread that makes it. */
public final class OrderText {
    private static final int LETTERS = 26;
    private static final int MAX_THREADS = 64;

    private OrderText() {}

    /**
     * Returns the text for a thread: {@code main}, A for the first that was started, and so on; {@code T27} after Z.
     *
     * @param thread its number; 0 for main
     */
    public static String letter(int thread) {
        return thread == 0 ? "main" : thread <= LETTERS ? String.valueOf((char) ('A' + thread - 1)) : "T" + thread;
    }

    /** Returns the text of an order: the numbers of the threads that make the steps. */
    public static String of(List<Integer> choices) {
        return String.join(" ", choices.stream().map(OrderText::letter).toList());
    }

    /**
     * Reads an order. Letters may be small; spaces, commas and middle dots separate them.
     *
     * @return the numbers of the threads that make the steps
     * @throws IllegalArgumentException with the first word that names no thread
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
