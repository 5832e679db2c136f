package classroom.metrics.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The times of a lesson's programs for several numbers of workers, compared with one worker. Immutable.
 *
 * @param one   the id of the program with one worker
 * @param cores the number of cores of the machine
 * @param all   the measurements in the order in which they were made
 */
public record SpeedUps(String one, int cores, List<Measurement> all) {
    public SpeedUps {
        all = List.copyOf(all);
    }

    /**
     * One measurement.
     *
     * @param program the program's id
     * @param workers the number of workers
     * @param ms      the time from the complete list to the result
     * @param startMs the part of it until all workers had started; 0 if unknown
     */
    public record Measurement(String program, int workers, double ms, double startMs) {}

    /** Returns a copy with one more measurement. */
    public SpeedUps with(Measurement next) {
        List<Measurement> more = new ArrayList<>(all);
        more.add(next);
        return new SpeedUps(one, cores, more);
    }

    /** Returns a copy without the measurements of a program. */
    public SpeedUps without(String program) {
        return new SpeedUps(
                one,
                cores,
                all.stream().filter(each -> !each.program.equals(program)).toList());
    }

    /** Returns the measured programs with several workers, in the order of their first measurements. */
    public List<String> programs() {
        return all.stream()
                .map(Measurement::program)
                .filter(each -> !each.equals(one))
                .distinct()
                .toList();
    }

    /** Returns the largest number of measurements of a program with the same number of workers. */
    public int times(String program) {
        Map<Integer, Integer> times = new TreeMap<>();
        all.stream()
                .filter(each -> each.program.equals(program))
                .forEach(each -> times.merge(each.workers, 1, Integer::sum));
        return times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Returns the median time of one worker, in ms; 0 if there is none. */
    public double oneMs() {
        return median(all.stream()
                .filter(each -> each.program.equals(one))
                .mapToDouble(Measurement::ms)
                .sorted()
                .toArray());
    }

    /** Returns the median times of a program in ms, by ascending number of workers. */
    public Map<Integer, Double> medians(String program) {
        return medians(program, Measurement::ms);
    }

    /** Returns the median times of starting the workers in ms, by ascending number of workers. */
    public Map<Integer, Double> startMedians(String program) {
        return medians(program, Measurement::startMs);
    }

    /**
     * Returns the smallest and the largest speed-up of a program with a number of workers.
     *
     * @return two numbers; both 0 without measurements
     */
    public double[] spread(String program, int workers) {
        double[] times = times(program, workers, Measurement::ms);
        double fast = times.length == 0 ? 0 : oneMs() / times[0];
        double slow = times.length == 0 ? 0 : oneMs() / times[times.length - 1];
        return new double[] {slow, fast};
    }

    /** Fits Amdahl's law to a program. */
    public Amdahl amdahl(String program) {
        return Amdahl.fit(Math.max(Double.MIN_NORMAL, oneMs()), medians(program), cores);
    }

    /** Returns all measurements as comma-separated values, with a header line. */
    public String csv() {
        StringBuilder table = new StringBuilder("program,workers,ms,start_ms,speed_up\n");
        for (Measurement each : all) {
            table.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%.1f,%.1f,%.4f%n",
                    each.program,
                    each.workers,
                    each.ms,
                    each.startMs,
                    oneMs() / each.ms));
        }
        return table.toString().replace("\r\n", "\n");
    }

    private Map<Integer, Double> medians(String program, ToDoubleFunction<Measurement> what) {
        Map<Integer, Double> medians = new TreeMap<>();
        for (Measurement each : all) {
            if (each.program.equals(program)) {
                medians.computeIfAbsent(each.workers, workers -> median(times(program, workers, what)));
            }
        }
        return new LinkedHashMap<>(medians);
    }

    /** Returns the values in ascending order. */
    private double[] times(String program, int workers, ToDoubleFunction<Measurement> what) {
        return all.stream()
                .filter(each -> each.program.equals(program) && each.workers == workers)
                .mapToDouble(what)
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? 0
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
