package classroom.bench;

import classroom.observe.Probe;
import classroom.race.RaceFinder;
import classroom.race.RaceReport;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.weave.TinyProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Measures the search for races in a million events of a hundred threads, and a plain walk over them. */
public final class RaceBench {
    private static final int ROUNDS = 7;

    private RaceBench() {}

    /** Prints the figures; takes no arguments. */
    public static void main(String[] words) throws Exception {
        Path folder = Files.createTempDirectory("race-bench");
        TinyProgram program = new TinyProgram(folder, """
                public class Main implements Runnable {
                    static final Object lock = new Object(); static int balance; static int free; int own;
                    public void run() {
                        for (int i = 0; i < 1800; i++) {
                            own = i;
                            if (i % 3 == 0) { synchronized (lock) { balance += own; } }
                            if (i % 10 == 0) { free++; }
                        }
                    }
                    public static void main(String[] args) throws Exception {
                        Thread[] threads = new Thread[100];
                        for (int i = 0; i < 100; i++) { threads[i] = new Thread(new Main(), "t" + i); threads[i].start(); }
                        for (Thread each : threads) each.join();
                    }
                }
                """);
        ProcessBuilder builder = program.process(true, List.of());
        builder.environment().put(Probe.LIMIT, Long.toString(1L << 30));
        program.finished(builder);
        Trace trace = program.trace();
        double million = 1e6 / trace.size();
        System.out.printf(
                "%d events of %d threads; ms for a million events, first and median of %d:%n",
                trace.size(), trace.threads().size(), ROUNDS);
        double[] walks = new double[ROUNDS];
        double[] looks = new double[ROUNDS];
        RaceReport report = RaceReport.NONE;
        long sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long from = System.nanoTime();
            sum += walk(trace);
            walks[i] = (System.nanoTime() - from) / 1e6 * million;
            from = System.nanoTime();
            report = RaceFinder.of(trace);
            looks[i] = (System.nanoTime() - from) / 1e6 * million;
        }
        System.out.printf("walking with a cursor  %6.0f  %6.0f  (%d)%n", walks[0], median(walks), sum);
        System.out.printf(
                "looking for races      %6.0f  %6.0f  (%d races, %d hints)%n",
                looks[0], median(looks), report.races().size(), report.hints().size());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long walk(Trace trace) {
        long sum = 0;
        var cursor = trace.cursor(trace.threads());
        for (TraceEvent event = cursor.next(); event != null; event = cursor.next()) {
            sum += event.object();
        }
        return sum;
    }
}
