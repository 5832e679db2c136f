package classroom.bench;

import classroom.observe.Probe;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What a recorded event costs, in ns: the clock alone, a line, a field, and a custom event of JFR with its time and two fields; with one thread
 * and with two. Run it by its {@code main}; it takes about a minute.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProbeBench {
    private static final int SITE = 77;

    /** As much of an event as a line of ours: when, where, which. */
    @Name("classroom.Line")
    @StackTrace(false)
    static final class LineEvent extends Event {
        int site;
        int value;
    }

    /** An object with a field for each thread. */
    @State(Scope.Thread)
    public static class Account {
        int balance;
    }

    /** A recording of JFR, as a user would start it. */
    @State(Scope.Benchmark)
    public static class Flight {
        private Recording recording;

        /** Starts it. */
        @Setup(Level.Trial)
        public void start() {
            recording = new Recording();
            recording.enable(LineEvent.class).withoutThreshold().withoutStackTrace();
            recording.start();
        }

        /** Throws it away. */
        @TearDown(Level.Trial)
        public void stop() {
            recording.close();
        }
    }

    /** The clock alone. */
    @Benchmark
    public long clock() {
        return System.nanoTime();
    }

    /** A line. */
    @Benchmark
    public void line() {
        Probe.line(SITE);
    }

    /** A write of an int field of an object. */
    @Benchmark
    public void field(Account account) {
        Probe.write(account, account.balance, SITE);
        account.balance++;
    }

    /** A write of a static int field. */
    @Benchmark
    public void staticField(Account account) {
        Probe.writeStatic(account.balance, SITE);
        account.balance++;
    }

    /** JFR's. */
    @Benchmark
    public void flightRecorder(Flight flight, Account account) {
        LineEvent event = new LineEvent();
        event.begin();
        event.site = SITE;
        event.value = account.balance++;
        event.commit();
    }

    /**
     * Measures all and prints the ratios.
     *
     * @param words none; the run's own child is called with one
     */
    public static void main(String[] words) throws IOException, InterruptedException, RunnerException {
        if (words.length > 0) {
            measure();
            return;
        }
        Path run = Files.createTempDirectory("probe-bench");
        ProcessBuilder child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ProbeBench.class.getName(), "measure").inheritIO();
        child.environment().put(Probe.RUN, run.toString());
        child.environment().put(Probe.LIMIT, Long.toString(64L << 30));
        int exit = child.start().waitFor();
        delete(run);
        System.exit(exit);
    }

    private static void measure() throws RunnerException, IOException {
        Map<String, Double> ns = new TreeMap<>();
        for (int threads = 1; threads <= 2; threads++) {
            for (String each : List.of("clock", "line", "field", "staticField", "flightRecorder")) {
                RunResult result = new Runner(new OptionsBuilder().include("ProbeBench." + each + "$").forks(2).threads(threads)
                        .warmupIterations(6).warmupTime(TimeValue.milliseconds(250)).measurementIterations(8)
                        .measurementTime(TimeValue.milliseconds(250)).build()).runSingle();
                ns.put(each + threads, result.getPrimaryResult().getScore());
                emptied(Path.of(System.getenv(Probe.RUN)));
            }
        }
        System.out.printf("%nns an event            one thread  two threads  throughput of two%n");
        for (String each : List.of("clock", "line", "field", "staticField", "flightRecorder")) {
            double one = ns.get(each + 1);
            double two = ns.get(each + 2);
            System.out.printf("%-22s %10.1f %12.1f %16.2f x%n", each, one, two, 2 * one / two);
        }
        System.out.printf("line to flightRecorder %.2f, field to flightRecorder %.2f%n", ns.get("line1") / ns.get("flightRecorder1"),
                ns.get("field1") / ns.get("flightRecorder1"));
    }

    private static void emptied(Path folder) throws IOException {
        File[] files = folder.toFile().listFiles();
        for (File each : files == null ? new File[0] : files) {
            Files.delete(each.toPath());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
