package classroom.window.schedule.orders;

import classroom.text.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An upper estimate of the number of a program's orders, from one of them: the number of ways to interleave the steps
 * of its threads. Locks and waiting threads leave fewer.
 *
 * @param steps   the visible steps of that order
 * @param threads the number of threads that made them
 * @param digits  the decimal logarithm of the number of orders
 */
record OrderEstimate(int steps, int threads, double digits) {
    /** With more orders than 10 to this power, the search asks first. */
    private static final int MAX_DIGITS = 18;
    /** The most steps of a run; longer ones are cut off, so that no order is complete. */
    private static final int MAX_STEPS = 10_000;

    /** Estimates from an order: the numbers of the threads that make its steps. */
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

    /** Tells whether there may be too many orders to make them all. */
    boolean isTooMany() {
        return digits > MAX_DIGITS || isEndless();
    }

    /** Tells whether runs are cut off at the limit of steps. */
    boolean isEndless() {
        return steps >= MAX_STEPS;
    }

    /** Returns a sentence on it in the current language. */
    String sentence() {
        return Texts.text("schedule.too-many", steps, threads, (long) digits);
    }
}
