package classroom.metrics.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How long the programs of a lesson took with how many workers, beside one worker that has everything to itself. Doesn't change.
 *
 * @param one   the id of the program of that one worker
 * @param cores how many the machine has
 * @param all   the measurements, in the order in which they were made
 */
public record SpeedUps(String one, int cores, List<Measurement> all) {
    public SpeedUps {
        all = List.copyOf(all);
    }

    /**
     * One run.
     *
     * @param program its id
     * @param workers how many
     * @param ms      from the finished list to the result
     * @param startMs how much of that went by until all workers had started; 0 where that is not told
     */
    public record Measurement(String program, int workers, double ms, double startMs) {
    }

    /** The same with one more. */
    public SpeedUps with(Measurement next) {
        List<Measurement> more = new ArrayList<>(all);
        more.add(next);
        return new SpeedUps(one, cores, more);
    }

    /** The same without those of a program. */
    public SpeedUps without(String program) {
        return new SpeedUps(one, cores, all.stream().filter(each -> !each.program.equals(program)).toList());
    }

    /** The programs with several workers that were measured, in the order in which they were measured first. */
    public List<String> programs() {
        return all.stream().map(Measurement::program).filter(each -> !each.equals(one)).distinct().toList();
    }

    /** How often a program was measured with the number of workers that it was measured with most often. */
    public int times(String program) {
        Map<Integer, Integer> times = new TreeMap<>();
        all.stream().filter(each -> each.program.equals(program)).forEach(each -> times.merge(each.workers, 1, Integer::sum));
        return times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The median time of the one worker, in ms; 0 while there is none. */
    public double oneMs() {
        return median(all.stream().filter(each -> each.program.equals(one)).mapToDouble(Measurement::ms).sorted().toArray());
    }

    /** The median times of a program in ms by the number of workers, in their order. */
    public Map<Integer, Double> medians(String program) {
        return medians(program, Measurement::ms);
    }

    /** The median times that starting the workers took, likewise. */
    public Map<Integer, Double> startMedians(String program) {
        return medians(program, Measurement::startMs);
    }

    /**
     * The least and the greatest speed-up of a program with so many workers.
     *
     * @return two numbers; both 0 without measurements
     */
    public double[] spread(String program, int workers) {
        double[] times = times(program, workers, Measurement::ms);
        double fast = times.length == 0 ? 0 : oneMs() / times[0];
        double slow = times.length == 0 ? 0 : oneMs() / times[times.length - 1];
        return new double[] {slow, fast};
    }

    /** Amdahl's law for a program. */
    public Amdahl amdahl(String program) {
        return Amdahl.fit(Math.max(Double.MIN_NORMAL, oneMs()), medians(program), cores);
    }

    /** All measurements as a table: a line each, its values parted by commas, below a line with their names. */
    public String csv() {
        StringBuilder table = new StringBuilder("program,workers,ms,start_ms,speed_up\n");
        for (Measurement each : all) {
            table.append(String.format(Locale.ROOT, "%s,%d,%.1f,%.1f,%.4f%n", each.program, each.workers, each.ms, each.startMs,
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

    /** In ascending order. */
    private double[] times(String program, int workers, ToDoubleFunction<Measurement> what) {
        return all.stream().filter(each -> each.program.equals(program) && each.workers == workers).mapToDouble(what).sorted().toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length == 0 ? 0 : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
