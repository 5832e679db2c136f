package classroom.metrics.sum;

import java.util.Map;

/**
 * Amdahl's law: of a piece of work, some part can't be divided, and that limits how much faster many workers are than one. More workers
 * than there are cores take turns, and count as the cores.
 *
 * @param serial the share that can't be divided, from 0 to 1
 * @param cores  how many workers can work at a time
 */
public record Amdahl(double serial, int cores) {
    /**
     * The law that comes nearest to some measurements, by least squares of the times. It knows no loss: where all are slower than one,
     * nothing can be divided.
     *
     * @param one   the time of one worker, in any unit, above 0
     * @param times those of other numbers of workers, in the same unit
     * @return all is divided where nothing tells otherwise
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

    /** How many times as fast as one so many workers are. */
    public double speedUp(double workers) {
        return 1 / (serial + (1 - serial) / Math.min(workers, cores));
    }

    /** Whether some of the work can be divided; where all measurements are slower than one worker, nothing fits, and it says no. */
    public boolean gains() {
        return serial < 1;
    }
}
