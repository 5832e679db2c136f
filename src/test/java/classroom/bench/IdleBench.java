package classroom.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the app takes of a machine while nobody does anything: the processor time of the window's JVM and of its two panels, as a
 * share of one core, and what the panels send (Linux). Measured for 10 s from outside, when the start and the archive are over.
 *
 * <p>{@code mvn -B -q package -Dbench=IdleBench}. Needs a display.
 */
public final class IdleBench {
    private static final int PANELS = 2;
    private static final int SETTLED_S = 10;
    private static final int MEASURED_S = 10;
    private static final int ROUNDS = 3;

    private IdleBench() {
    }

    /** Argument: how many times 10 s; 3 if there is none. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "idle-");
        Process app = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-Dclassroom.config=" + folder.resolve("config"), "-Dclassroom.cache=" + folder.resolve("cache"), "-jar",
                System.getProperty("classroom.jar", "target/concurrency-classroom.jar"))
                .redirectError(Redirect.INHERIT).redirectOutput(Redirect.INHERIT).start();
        try {
            do {
                TimeUnit.SECONDS.sleep(SETTLED_S);
            } while (app.descendants().count() != PANELS);
            System.out.printf("Java %s, shares of one core%n", System.getProperty("java.version"));
            Series shares = new Series();
            for (int round = 0; round < rounds; round++) {
                shares.add(round(app));
            }
            System.out.printf("median %.1f %%   < 25 %%%n", shares.median());
        } finally {
            app.destroy();
            app.waitFor();
        }
    }

    /** The share of one core for all, in %. */
    private static double round(Process app) throws IOException, InterruptedException {
        List<ProcessHandle> panels = app.descendants().toList();
        double window = -cpu(Stream.of(app.toHandle()));
        double hosts = -cpu(panels.stream());
        long sent = -sent(panels);
        long start = System.nanoTime();
        TimeUnit.SECONDS.sleep(MEASURED_S);
        double seconds = (System.nanoTime() - start) / 1e9;
        window += cpu(Stream.of(app.toHandle()));
        hosts += cpu(panels.stream());
        sent += sent(panels);
        System.out.printf("window %.1f %%, both panels %.1f %%, together %.1f %%; panels send %.1f KB/s%n", window / seconds / 10,
                hosts / seconds / 10, (window + hosts) / seconds / 10, sent / seconds / 1024);
        return (window + hosts) / seconds / 10;
    }

    /** The processor time of some processes until now, in ms. */
    private static double cpu(Stream<ProcessHandle> processes) {
        return processes.mapToLong(each -> each.info().totalCpuDuration().map(Duration::toMillis).orElse(0L)).sum();
    }

    /** What some processes have written until now, in bytes; 0 where the system doesn't tell. */
    private static long sent(List<ProcessHandle> processes) throws IOException {
        long sum = 0;
        for (ProcessHandle each : processes) {
            Path counts = Path.of("/proc", Long.toString(each.pid()), "io");
            if (Files.isReadable(counts)) {
                sum += Files.readAllLines(counts).stream().filter(line -> line.startsWith("wchar:"))
                        .mapToLong(line -> Long.parseLong(line.substring(6).strip())).sum();
            }
        }
        return sum;
    }
}
