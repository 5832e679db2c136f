package classroom.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.weave.TinyProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is killed at many random moments; each time its trace is whole up to that moment. */
class KillTest {
    private static final int KILLS = Boolean.getBoolean("classroom.load") ? 400 : 60;

    @TempDir
    Path folder;

    @Test
    void noEventIsDamagedOrOutOfOrder() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                public class Main implements Runnable {
                    static final java.util.concurrent.locks.Lock lock = new java.util.concurrent.locks.ReentrantLock();
                    static int shared; int own; String text; long[] wide = new long[7];
                    public void run() {
                        while (true) {
                            own++;
                            wide[own % 7] = own * 1L << 32 | own;
                            if (own % 100 == 0) { lock.lock(); try { shared++; text = "number " + own; } finally { lock.unlock(); } }
                            if (own % 10000 == 0) { System.out.print("ping "); Thread.yield(); }
                        }
                    }
                    public static void main(String[] args) { for (int i = 0; i < 3; i++) new Thread(new Main(), "t" + i).start(); }
                }
                """);
        Random random = new Random(7);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> all = IntStream.range(0, KILLS)
                    .mapToObj(i -> {
                        int after = random.nextInt(120);
                        return two.submit(() -> kill(program, i, after));
                    })
                    .toList();
            long events = 0;
            for (Future<Long> each : all) {
                events += each.get();
            }
            assertTrue(events > KILLS, events + " events");
        } finally {
            two.shutdownNow();
        }
    }

    private long kill(TinyProgram program, int number, int after) throws Exception {
        Path run = Files.createDirectory(folder.resolve("run" + number));
        ProcessBuilder builder = program.process(true, List.of());
        builder.environment().put(Probe.RUN, run.toString());
        builder.environment().put(Probe.LIMIT, Long.toString(24 << 20));
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Trace trace = Trace.of(run);
        boolean fromTheStart = number % 8 == 0;
        while (!fromTheStart && process.isAlive() && trace.poll() == 0) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.waitFor(after, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        while (trace.poll() > 0) {
            continue;
        }
        for (ThreadTrace each : trace.threads()) {
            check(each);
        }
        long size = trace.size();
        try (Stream<Path> files = Files.list(run)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        return size;
    }

    private static void check(ThreadTrace track) {
        long next = 1;
        for (int i = 0; i < track.size(); i++) {
            assertTrue(i == 0 || track.time(i - 1) <= track.time(i));
            boolean write = track.kind(i) == EventKind.WRITE;
            if (write && track.site(i).name().equals("own")) {
                assertEquals(next++, track.value(i).bits());
            } else if (write
                    && track.site(i).name().isEmpty()
                    && track.site(i).method().equals("run")) {
                assertEquals((next - 1) << 32 | next - 1, track.value(i).bits());
                assertEquals((next - 1) % 7, track.index(i));
            }
        }
    }
}
