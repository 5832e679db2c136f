package classroom.bench;

import classroom.observe.Probe;
import classroom.trace.FieldKey;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.weave.TinyProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Measures reading a million events of a hundred threads, and computing snapshots at random times. */
public final class SnapshotBench {
    private SnapshotBench() {}

    /** Prints the results; takes no arguments. */
    public static void main(String[] words) throws Exception {
        Path folder = Files.createTempDirectory("moment-bench");
        TinyProgram program = new TinyProgram(folder, """
                public class Main implements Runnable {
                    static final Object lock = new Object(); static int balance; int own;
                    public void run() { for (int i = 0; i < 3000; i++) { own = i; if (i % 3 == 0) { synchronized (lock) { balance += own; } } } }
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
        Runtime runtime = Runtime.getRuntime();
        program.trace();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long start = System.nanoTime();
        Trace trace = program.trace();
        double read = (System.nanoTime() - start) / 1e6;
        System.gc();
        double memory = (runtime.totalMemory() - runtime.freeMemory() - before) / 1e6;
        System.out.printf(
                "%d events of %d threads read in %.0f ms (%.0f ns an event), %.0f MB%n",
                trace.size(), trace.threads().size(), read, read * 1e6 / trace.size(), memory);
        List<FieldKey> fields = trace.fields(trace.processes().get(0));
        Random random = new Random(1);
        double[] ms = new double[2000];
        long sum = 0;
        for (int i = 0; i < ms.length; i++) {
            long time = trace.start() + random.nextLong(trace.end() - trace.start());
            long from = System.nanoTime();
            sum += trace.at(time).threads().size();
            for (FieldKey each : fields) {
                TraceEvent event = trace.fieldAt(each, time);
                sum += event == null ? 0 : event.value().bits();
            }
            ms[i] = (System.nanoTime() - from) / 1e6;
        }
        System.out.printf("first moment %.3f ms%n", ms[0]);
        double[] warm = Arrays.copyOfRange(ms, 500, ms.length);
        Arrays.sort(warm);
        System.out.printf(
                "a random moment with %d fields: median %.3f ms, 99 %% %.3f ms, longest %.3f ms (%d)%n",
                fields.size(), warm[warm.length / 2], warm[warm.length * 99 / 100], warm[warm.length - 1], sum);
    }
}
