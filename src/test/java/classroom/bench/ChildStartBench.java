package classroom.bench;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.run.jdk.Jdk;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the time to start a child process and to wait for its end: a program in a plain JVM, the same started by the
 * app, unobserved and observed, and a {@code multiprocessing.Process} of python3, with both start methods, if that is
 * installed.
 *
 * <p>{@code mvn -B -q package -Dbench=ChildStartBench}. Needs no display.
 */
public final class ChildStartBench {
    private static final int ROUNDS = 20;
    private static final long LIMIT = 64L << 20;
    private static final Program SMALL = Catalog.program("bank/unlocked");
    private static final List<String> VALUES = List.of("1", "1", "0");
    /** Prints the time of each of a number of children in ms, from before its start until it was joined. */
    private static final String PYTHON = """
            import multiprocessing, sys, time
            def child():
                print("hello", file=sys.stderr)
            if __name__ == "__main__":
                context = multiprocessing.get_context(sys.argv[1])
                for i in range(int(sys.argv[2])):
                    began = time.perf_counter()
                    process = context.Process(target=child)
                    process.start()
                    process.join()
                    print((time.perf_counter() - began) * 1000)
            """;

    private final Series plain = new Series();
    private final Series unobserved = new Series();
    private final Series observed = new Series();

    private ChildStartBench() {}

    /** Prints the table. The argument is the number of rounds; 20 by default. */
    public static void main(String[] args) throws Exception {
        new ChildStartBench().run(args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS);
    }

    private void run(int rounds) throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ProgramBuilder preparation = new ProgramBuilder(launcher);
            preparation.trainObserved(Jdk.own()).get();
            for (int round = -2; round < rounds; round++) {
                double bare = plain();
                double alone = unobserved(launcher, preparation);
                double watched = observed(launcher, preparation);
                if (round >= 0) {
                    plain.add(bare);
                    unobserved.add(alone);
                    observed.add(watched);
                }
            }
        }
        System.out.printf(
                "Java %s, %d rounds, from the start of a child to its end, medians in ms; ratios to the first line%n",
                Jdk.own().version(), rounds);
        print("a plain JVM", plain, "");
        print("ours, unobserved", unobserved, "<= 1.50 x");
        print("ours, observed", observed, "");
        for (String way : List.of("fork", "spawn")) {
            python(way, rounds);
        }
    }

    private void print(String what, Series series, String target) {
        System.out.printf(
                "%-28s %6.1f  %5.2f x  %-10s (%.1f to %.1f)%n",
                what, series.median(), series.median() / plain.median(), target, series.least(), series.longest());
    }

    private static double plain() throws Exception {
        Path classes = Path.of(Catalog.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> command =
                new ArrayList<>(List.of(Jdk.own().java().toString(), "-cp", classes.toString(), SMALL.mainClass()));
        command.addAll(VALUES);
        ProcessBuilder builder = new ProcessBuilder(command);
        long start = System.nanoTime();
        Process process = builder.redirectError(Redirect.INHERIT).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0 ? (System.nanoTime() - start) / 1e6 : Double.NaN;
    }

    private static double unobserved(Launcher launcher, ProgramBuilder preparation) throws Exception {
        long start = System.nanoTime();
        Run run = launcher.start(preparation.byItself(SMALL, VALUES, Jdk.own(), Language.EN));
        run.ended().get();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double observed(Launcher launcher, ProgramBuilder preparation) throws Exception {
        long start = System.nanoTime();
        Path traces = launcher.folder("traces");
        LaunchSpec order = preparation.observed(SMALL, VALUES, Jdk.own(), Language.EN, traces, LIMIT);
        Recording recording = Recording.start(launcher, order, traces);
        recording.run().ended().get();
        double millis = (System.nanoTime() - start) / 1e6;
        recording.complete().get();
        recording.remove();
        return millis;
    }

    private void python(String way, int rounds) throws Exception {
        Path script = Files.createTempFile("child-start", ".py");
        try {
            Files.writeString(script, PYTHON);
            Process process = new ProcessBuilder("python3", script.toString(), way, Integer.toString(rounds))
                    .redirectError(Redirect.DISCARD)
                    .start();
            Series series = new Series();
            try (InputStream out = process.getInputStream()) {
                Arrays.stream(new String(out.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"))
                        .filter(each -> !each.isEmpty())
                        .forEach(each -> series.add(Double.parseDouble(each)));
            }
            if (process.waitFor() == 0) {
                print("python3, " + way, series, "");
            } else {
                System.out.println("python3 can't start children by " + way + " here");
            }
        } catch (IOException e) {
            System.out.println("no python3 here: " + e.getMessage());
        } finally {
            Files.delete(script);
        }
    }
}
