package classroom.metrics.sum;

import java.util.Map;

/**
 * Amdahl's law: the part of a work that cannot be divided limits the speed-up by many workers. Workers beyond the
 * number of cores take turns and count as the cores do.
 *
 * @param serial the share of the work that cannot be divided, from 0 to 1
 * @param cores  the number of workers that can run at once
 */
public record Amdahl(double serial, int cores) {
    /**
     * Fits the law to measurements, by least squares of the times. It knows no slow-down: if all times are longer
     * than that of one worker, the whole work is serial.
     *
     * @param one   the time of one worker, in any unit, above 0
     * @param times the times of other numbers of workers, in the same unit
     * @return a serial share of 0 if there are no measurements
     */
    public static Amdahl fit(double one, Map<Integer, Double> times, int cores) {
        double up = 0;
        double down = 0;
        for (Map.Entry<Integer, Double> each : times.entrySet()) {
            double share = 1.0 / Math.min(each.getKey(), cores);
            up += (each.getValue() / one - share) * (1 - share);
            down += (1 - share) * (1 - share);
        }
        return new Amdahl(down == 0 ? 0 : Math.max(0, Math.min(1, up / down)), cores);
    }

    /** Returns the speed-up with a number of workers. */
    public double speedUp(double workers) {
        return 1 / (serial + (1 - serial) / Math.min(workers, cores));
    }

    /** Whether some of the work can be divided; false if all measurements are slower than one worker. */
    public boolean gains() {
        return serial < 1;
    }
}
