package classroom.bench;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.jdk.Jdk;
import classroom.run.storage.AppDirectories;
import classroom.screen.Screen;
import classroom.screen.wire.ToPanel;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Measures the time from the start of both panels of a lesson to the first frame of the later one, started together and
 * observed as in the window, with the CDS archive and without. Compared with one JVM with Java's default archive only,
 * which loads FlatLaf and paints one such panel into an image. All alternate.
 *
 * <p>{@code mvn -B -q package -Dbench=PanelStartBench}. Needs no display.
 */
public final class PanelStartBench {
    private static final int ROUNDS = 10;
    private static final int WIDTH = 420;
    private static final int HEIGHT = 205;
    private static final long LIMIT = 64L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final List<Program> programs = Catalog.lessons().get(0).programs();

    private PanelStartBench() {}

    /**
     * Prints the table of the benchmark.
     *
     * @param args the number of rounds; 10 by default
     */
    public static void main(String[] args) throws Exception {
        new PanelStartBench().run(args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS);
        System.exit(0);
    }

    private void run(int rounds) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "panels-");
        try (Launcher with = launcher(folder.resolve("with"));
                Launcher without = launcher(folder.resolve("without"))) {
            ProgramBuilder prepared = new ProgramBuilder(with);
            ProgramBuilder preparedWithout = new ProgramBuilder(without);
            if (!prepared.train(Jdk.own()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.out.println("This Java makes no archive.");
            }
            Series one = new Series();
            Series archive = new Series();
            Series none = new Series();
            for (int round = -1; round < rounds; round++) {
                double alone = alone();
                double both = both(with, prepared);
                double slow = both(without, preparedWithout);
                if (round >= 0) {
                    one.add(alone);
                    archive.add(both);
                    none.add(slow);
                }
            }
            System.out.printf(
                    "Java %s, %d rounds, medians in ms; ratios to one JVM%n",
                    System.getProperty("java.version"), rounds);
            print("one JVM paints one panel, no archive", one, one, "");
            print("both panels, with the archive", archive, one, "<= 1.30 x");
            print("both panels, without", none, one, "");
        }
    }

    private static void print(String what, Series series, Series one, String target) {
        System.out.printf(
                "%-40s %6.0f  %5.2f x  %-10s (%.0f to %.0f)%n",
                what, series.median(), series.median() / one.median(), target, series.least(), series.longest());
    }

    private static Launcher launcher(Path cache) throws Exception {
        System.setProperty("classroom.cache", cache.toString());
        Launcher launcher = new Launcher(AppDirectories.here());
        launcher.kit();
        return launcher;
    }

    private static double alone() throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String jar = System.getProperty("classroom.jar", "target/concurrency-classroom.jar");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        java,
                        "-Djava.awt.headless=true",
                        "-cp",
                        jar + File.pathSeparator + "target/test-classes",
                        OnePanel.class.getName(),
                        "" + WIDTH,
                        "" + HEIGHT)
                .redirectError(Redirect.INHERIT)
                .start();
        String said = process.inputReader().readLine();
        double millis = (System.nanoTime() - start) / 1e6;
        if (process.waitFor() != 0) {
            throw new IOException("it said " + said);
        }
        return millis;
    }

    private double both(Launcher launcher, ProgramBuilder preparation) throws Exception {
        ToPanel.Look look = new ToPanel.Look(WIDTH, HEIGHT, 1, false, "Dialog", 13, "en", Map.of());
        List<Callable<Screen>> starts = new ArrayList<>();
        for (Program program : programs) {
            starts.add(() -> {
                Path traces = launcher.folder("traces");
                Screen screen = Screen.open(
                        launcher, preparation.hostedObserved(program, List.of("10"), Jdk.own(), traces, LIMIT), look);
                Recording.of(screen.run(), traces);
                if (!screen.await(screen.picture()::isThere, PATIENCE)) {
                    throw new IOException("no picture of " + program.id());
                }
                return screen;
            });
        }
        long start = System.nanoTime();
        List<Future<Screen>> screens = background.invokeAll(starts);
        double millis = (System.nanoTime() - start) / 1e6;
        for (Future<Screen> screen : screens) {
            screen.get().run().stop().get();
        }
        return millis;
    }
}
