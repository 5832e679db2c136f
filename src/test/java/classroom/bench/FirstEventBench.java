package classroom.bench;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.jdk.Jdk;
import classroom.run.programs.Hello;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the time from Run to the first event that an observed program records, for an already instrumented program
 * as in the second and later runs, with the CDS archive. Compared with a plain JVM without flags that prints hello:
 * until it has ended, and until its output is there. All alternate.
 *
 * <p>{@code mvn -B -q package -Dbench=FirstEventBench}. Needs no display.
 */
public final class FirstEventBench {
    private static final int ROUNDS = 20;
    private static final long LIMIT = 64L << 20;

    private final Series event = new Series();
    private final Series hello = new Series();
    private final Series word = new Series();

    private FirstEventBench() {}

    /**
     * Prints the table of the benchmark.
     *
     * @param args the number of rounds; 20 by default
     */
    public static void main(String[] args) throws Exception {
        new FirstEventBench().run(args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS);
    }

    private void run(int rounds) throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ProgramBuilder preparation = new ProgramBuilder(launcher);
            preparation.trainObserved(Jdk.own()).get();
            Program program = Catalog.program("bank/unlocked");
            for (int round = -1; round < rounds; round++) {
                double[] bare = bare();
                double first = observed(launcher, preparation, program);
                if (round >= 0) {
                    hello.add(bare[1]);
                    word.add(bare[0]);
                    event.add(first);
                }
            }
        }
        System.out.printf(
                "Java %s, %d rounds, medians in ms; ratios to the first line%n",
                Jdk.own().version(), rounds);
        print("a bare JVM says hello and ends", hello, "");
        print("a bare JVM says hello", word, "");
        print("from Run to the first event", event, "<= 1.40 x");
        System.out.printf(
                "From Run to the first event takes %.2f x as long as a bare JVM until its word is there.%n",
                event.median() / word.median());
    }

    private void print(String what, Series series, String target) {
        System.out.printf(
                "%-32s %6.1f  %5.2f x  %-10s (%.1f to %.1f)%n",
                what, series.median(), series.median() / hello.median(), target, series.least(), series.longest());
    }

    /** Returns the time until the output is there, and until the end, in ms. */
    private static double[] bare() throws Exception {
        Path classes = Path.of(
                Hello.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        String java = Jdk.own().java().toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-cp", classes.toString(), Hello.class.getName());
        long start = System.nanoTime();
        Process process = builder.redirectError(Redirect.INHERIT).start();
        String said = process.inputReader().readLine();
        double word = (System.nanoTime() - start) / 1e6;
        if (process.waitFor() != 0) {
            throw new IOException("it said " + said);
        }
        return new double[] {word, (System.nanoTime() - start) / 1e6};
    }

    private static double observed(Launcher launcher, ProgramBuilder preparation, Program program) throws Exception {
        long start = System.nanoTime();
        Path traces = launcher.folder("traces");
        LaunchSpec order = preparation.observed(program, List.of("1", "1", "0"), Jdk.own(), Language.EN, traces, LIMIT);
        Recording recording = Recording.start(launcher, order, traces);
        recording.complete().get();
        double millis = (first(recording.trace()) - start) / 1e6;
        recording.remove();
        return millis;
    }

    private static long first(Trace trace) {
        return trace.threads().stream()
                .filter(track -> track.size() > 0)
                .mapToLong((ThreadTrace track) -> track.time(0))
                .min()
                .orElseThrow();
    }
}
