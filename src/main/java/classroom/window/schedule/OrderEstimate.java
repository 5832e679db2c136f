package classroom.window.schedule;

import classroom.text.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many orders a program may have, judged by one of them: as many as there are ways to mix the steps of its
 * threads. Locks and threads that wait leave fewer, so there are seldom as many.
 *
 * @param steps   the visible steps of that order
 * @param threads how many threads made them
 * @param digits  the decimal logarithm of the number of orders
 */
record OrderEstimate(int steps, int threads, double digits) {
    /** More orders than 10 to this power are not tried without asking. */
    private static final int MAX_DIGITS = 18;
    /** More steps than this end each run, so that not even one order is seen whole. */
    private static final int MAX_STEPS = 10_000;

    /** Judges by the threads' numbers, step by step. */
    static OrderEstimate of(List<Integer> choices) {
        Map<Integer, Integer> counts = new HashMap<>();
        choices.forEach(each -> counts.merge(each, 1, Integer::sum));
        return new OrderEstimate(choices.size(), counts.size(), digits(counts.values()));
    }

    private static double digits(Collection<Integer> counts) {
        double digits = 0;
        int placed = 0;
        for (int count : counts) {
            for (int i = 1; i <= count; i++) {
                placed++;
                digits += Math.log10((double) placed / i);
            }
        }
        return digits;
    }

    /** Whether there are too many to see them all. */
    boolean isTooMany() {
        return digits > MAX_DIGITS || isEndless();
    }

    /** Whether each run is cut at the limit of steps. */
    boolean isEndless() {
        return steps >= MAX_STEPS;
    }

    /** Tells of it in the language of now. */
    String sentence() {
        return Texts.text("schedule.too-many", steps, threads, (long) digits);
    }
}
