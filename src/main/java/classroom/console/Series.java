package classroom.console;

import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What one program has shown in several runs, one after another. */
final class Series {
    private final int times;
    private final List<List<Metric>> metrics = new ArrayList<>();
    private final List<Long> wallMs = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private int incomplete;
    private int exit;
    private Report last;

    /** @param times how many runs there will be */
    Series(int times) {
        this.times = times;
    }

    /** Adds the next run. */
    void add(Report report) {
        metrics.add(report.metrics());
        wallMs.add(report.wallMs());
        report.troubles().forEach(trouble -> troubles.add(Texts.text("console.times.trouble", size(), times, trouble)));
        incomplete += report.observation() == null || report.observation().isComplete() ? 0 : 1;
        exit = exit == 0 ? report.exit() : exit;
        last = report;
    }

    /** How many runs there were so far. */
    int size() {
        return metrics.size();
    }

    boolean isUnfinished() {
        return size() < times;
    }

    boolean isNextTheLast() {
        return size() == times - 1;
    }

    /** What each run has shown. */
    List<List<Metric>> metrics() {
        return metrics;
    }

    /** What went wrong in each run, a sentence each. */
    List<String> troubles() {
        return troubles;
    }

    /** The exit status of the first run that had another than 0; else 0. */
    int exit() {
        return exit;
    }

    /** How many runs were not recorded wholly. */
    int incomplete() {
        return incomplete;
    }

    /** The last run. */
    Report last() {
        return last;
    }

    /** How long the runs took, in ms. */
    Spread wall() {
        return Spread.of(wallMs.stream().mapToDouble(Long::doubleValue));
    }

    /** A metric over all runs that have it. */
    Spread spread(Metric metric) {
        return Spread.of(metrics.stream().flatMap(List::stream).filter(each -> each.name().equals(metric.name()))
                .mapToDouble(each -> each.value().doubleValue()));
    }

    /**
     * A number over several runs.
     *
     * @param least  the smallest
     * @param median the middle one; of an even number of runs, the mean of the two in the middle
     * @param most   the largest
     */
    record Spread(double least, double median, double most) {
        private static Spread of(DoubleStream values) {
            double[] sorted = values.sorted().toArray();
            int count = sorted.length;
            return new Spread(sorted[0], (sorted[(count - 1) / 2] + sorted[count / 2]) / 2, sorted[count - 1]);
        }
    }
}
