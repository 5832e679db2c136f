package classroom.metrics;

import classroom.lesson.Program;
import classroom.metrics.bank.BalanceOutputParser;
import classroom.metrics.bank.BankMetrics;
import classroom.metrics.cores.CoresMetrics;
import classroom.metrics.cores.CoresOutputParser;
import classroom.metrics.download.DownloadMetrics;
import classroom.metrics.download.DownloadOutputParser;
import classroom.metrics.freeze.SleepMetrics;
import classroom.metrics.loop.LoopOutputParser;
import classroom.metrics.pingpong.PingPongMetrics;
import classroom.metrics.process.PipeMetrics;
import classroom.metrics.process.PoolMetrics;
import classroom.metrics.process.ProcessTreeMetrics;
import classroom.metrics.sum.SumMetrics;
import classroom.trace.Trace;
import java.util.Map;
import java.util.Optional;

/** Which lessons have metrics, and which they are. A new lesson with metrics has an entry here. */
public final class MetricsRegistry {
    private static final MetricSource NONE = new MetricSource((trace, parameters) -> Map.of(), (printed, parameters) -> Map.of());
    /** By the id of a lesson, or of a program that differs from the others of its lesson. */
    private static final Map<String, MetricSource> BY_ID = Map.ofEntries(
            Map.entry("freeze", new MetricSource(new SleepMetrics(), (printed, parameters) -> Map.of())),
            Map.entry("download", new MetricSource(new DownloadMetrics(), new DownloadOutputParser())),
            Map.entry("pingpong", new MetricSource(new PingPongMetrics(), (printed, parameters) -> new PingPongMetrics().of(printed))),
            Map.entry("bank", new MetricSource(new BankMetrics(), new BalanceOutputParser(1))),
            Map.entry("bank/no-sleep", new MetricSource(new BankMetrics(), new BalanceOutputParser(BankMetrics.MANY))),
            Map.entry("process", new MetricSource(new ProcessTreeMetrics(), new ProcessTreeMetrics())),
            Map.entry("process/pipe", new MetricSource(new PipeMetrics(), new PipeMetrics())),
            Map.entry("process/pool", new MetricSource(new PoolMetrics(), new PoolMetrics())),
            Map.entry("sum", new MetricSource(new SumMetrics(), new SumMetrics())),
            Map.entry("cores", new MetricSource(new CoresMetrics(), new CoresOutputParser())),
            Map.entry("loop", new MetricSource((trace, parameters) -> new LoopOutputParser().of(LoopOutputParser.in(trace), parameters), new LoopOutputParser())));

    private static final Map<String, String> COUNTED = Map.of("bank", "balance", "pingpong", "total");

    /** The metrics of an observed run, and what stands in for them where nothing was observed. */
    private record MetricSource(Metrics observed, OutputParser printed) {
    }

    private MetricsRegistry() {
    }

    /**
     * The metrics of an observed run, as far as its trace has been read.
     *
     * @param program    its id, as in {@code bank/unlocked}
     * @param parameters the values that it was started with, by name
     * @return by name, in the order in which they are shown; empty for a lesson that has none
     */
    public static Map<String, Number> of(String program, Trace trace, Map<String, Integer> parameters) {
        return of(program, trace, parameters, trace.end());
    }

    /**
     * The same.
     *
     * @param until up to when the run is known to have lived, in ns of its clock: what a thread is in the middle of lasts until then
     */
    public static Map<String, Number> of(String program, Trace trace, Map<String, Integer> parameters, long until) {
        return both(program).observed.of(trace, parameters, until);
    }

    /**
     * The metrics of a run that was not observed.
     *
     * @param program    its id
     * @param printed    all that went to its standard output
     * @param parameters the values that it was started with, by name
     * @return the same metrics by the same names, without those that can't be known
     */
    public static Map<String, Number> of(String program, String printed, Map<String, Integer> parameters) {
        return both(program).printed.of(printed, parameters);
    }

    /** The metric of a lesson that differs from run to run by chance, so that running it many times tells something; empty for none. */
    public static Optional<String> counted(String lesson) {
        return Optional.ofNullable(COUNTED.get(lesson));
    }

    /** What the metric of {@link #counted} should come to in each run of a program, as in {@code bank/unlocked}, with these parameters. */
    public static long due(String program, Map<String, Integer> parameters) {
        Number expected = both(program).printed.of("", parameters).get("expected");
        return expected != null ? expected.longValue() : parameters.getOrDefault("count", 0);
    }

    private static MetricSource both(String program) {
        MetricSource own = BY_ID.get(program);
        return own != null ? own : BY_ID.getOrDefault(Program.lesson(program), NONE);
    }
}
