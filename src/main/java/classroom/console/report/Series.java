package classroom.console.report;

import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The results of several runs of one program. */
public final class Series {
    private final int times;
    private final List<List<Metric>> metrics = new ArrayList<>();
    private final List<Long> wallMs = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private int incomplete;
    private int exit;
    private int deadlocks;
    private Report last;

    /** @param times the number of planned runs */
    public Series(int times) {
        this.times = times;
    }

    /** Adds the report of the next run. */
    public void add(Report report) {
        metrics.add(report.metrics());
        wallMs.add(report.wallMs());
        report.troubles().forEach(trouble -> troubles.add(Texts.text("console.times.trouble", size(), times, trouble)));
        incomplete += report.observation() == null || report.observation().isComplete() ? 0 : 1;
        exit = exit == 0 && !report.troubles().isEmpty() ? report.exit() : exit;
        deadlocks += report.deadlock().isEmpty() ? 0 : 1;
        last = report;
    }

    /** Returns the number of runs so far. */
    public int size() {
        return metrics.size();
    }

    /** Whether results of further runs are to come. */
    public boolean isUnfinished() {
        return size() < times;
    }

    /** Whether the results of one more run are to come. */
    public boolean isNextTheLast() {
        return size() == times - 1;
    }

    /** Returns the metrics of each run. */
    List<List<Metric>> metrics() {
        return metrics;
    }

    /** Returns the problems of all runs. */
    public List<String> troubles() {
        return troubles;
    }

    /** Returns the first exit status that is not 0; else 0. */
    int exit() {
        return exit;
    }

    /** Returns the number of known deadlocks. */
    int deadlocks() {
        return deadlocks;
    }

    /** Returns the number of runs that were not recorded completely. */
    int incomplete() {
        return incomplete;
    }

    /** Returns the last report. */
    public Report last() {
        return last;
    }

    /** Returns the durations of the runs, in ms. */
    public Spread wall() {
        return Spread.of(wallMs.stream().mapToDouble(Long::doubleValue));
    }

    /** Returns the statistics of a metric over all runs that have it. */
    public Spread spread(Metric metric) {
        return Spread.of(metrics.stream()
                .flatMap(List::stream)
                .filter(each -> each.name().equals(metric.name()))
                .mapToDouble(each -> each.value().doubleValue()));
    }

    /**
     * Statistics of a number over several runs.
     *
     * @param least  the smallest value
     * @param median the middle value; for an even number of runs, the mean of the two middle ones
     * @param most   the largest value
     */
    public record Spread(double least, double median, double most) {
        private static Spread of(DoubleStream values) {
            double[] sorted = values.sorted().toArray();
            int count = sorted.length;
            return new Spread(sorted[0], (sorted[(count - 1) / 2] + sorted[count / 2]) / 2, sorted[count - 1]);
        }
    }
}
