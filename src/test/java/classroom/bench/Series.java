package classroom.bench;

import java.util.Arrays;

/** A series of measurements. Thread-safe. */
public final class Series {
    private double[] values = new double[16];
    private int count;

    synchronized void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    synchronized int count() {
        return count;
    }

    double median() {
        return quantile(0.5);
    }

    /** Returns a quantile: the smallest number that is not exceeded by a share of all; 0 if there are none. */
    synchronized double quantile(double share) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (share * count))];
    }

    /** Returns the sum. */
    public synchronized double total() {
        return Arrays.stream(values, 0, count).sum();
    }

    double longest() {
        return quantile(1);
    }

    double least() {
        return quantile(0);
    }
}
