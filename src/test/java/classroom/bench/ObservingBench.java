package classroom.bench;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.parameter.LessonParameter;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.bank.BankMetrics;
import classroom.metrics.bank.LostUpdates;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputStreamKind;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures the cost of observing the programs of the lesson {@code bank}, and whether it changes their results:
 * observed and unobserved runs alternate. The balances of all runs are checked, and each trace with lost money must
 * contain a lost update.
 *
 * <p>{@code mvn -B -q package -Dbench=ObservingBench}. Needs no display, and takes some minutes.
 */
public final class ObservingBench {
    private static final int ROUNDS = 30;
    private static final long LIMIT = 64L << 20;

    private final Lesson lesson = Catalog.lessonOf(Catalog.program("bank/locked"));
    private final List<String> values = new ArrayList<>();
    private final Launcher launcher;
    private final ProgramBuilder preparation;

    private ObservingBench(Launcher launcher) {
        this.launcher = launcher;
        preparation = new ProgramBuilder(launcher);
        lesson.parameters().forEach((LessonParameter each) -> values.add(each.usualValue()));
    }

    /**
     * Prints the table of the benchmark.
     *
     * @param args the number of rounds; 30 by default
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ObservingBench bench = new ObservingBench(launcher);
            bench.preparation.trainObserved(Jdk.own()).get();
            System.out.printf(
                    "Java %s, %d rounds, usual parameters %s, medians%n",
                    Jdk.own().version(), rounds, bench.values);
            System.out.printf("%-18s %12s %12s %8s  %-22s %s%n", "", "observed", "unobserved", "ratio", "balances", "");
            bench.measure("bank/unlocked", rounds, false);
            bench.measure("bank/locked", rounds, true);
            bench.measure("bank/synchronized", rounds, true);
            bench.measure("bank/atomic", rounds, true);
        }
    }

    private void measure(String id, int rounds, boolean safe) throws Exception {
        Program program = Catalog.program(id);
        Series observed = new Series();
        Series unobserved = new Series();
        Series watched = new Series();
        Series alone = new Series();
        int right = 0;
        int explained = 0;
        for (int round = -1; round < rounds; round++) {
            Shown with = observed(program);
            Shown without = unobserved(program);
            if (round >= 0) {
                observed.add(with.millis);
                unobserved.add(without.millis);
                watched.add(with.balance());
                alone.add(without.balance());
                right += isRight(with, safe) && isRight(without, safe) ? 1 : 0;
                explained += with.hasLostUpdate ? 1 : 0;
            }
        }
        double ratio = observed.median() / unobserved.median();
        System.out.printf(
                "%-18s %9.0f ms %9.0f ms %6.2f x  %.0f–%.0f and %.0f–%.0f; as they must be in %d of %d; "
                        + "lost update found in %d%n",
                id,
                observed.median(),
                unobserved.median(),
                ratio,
                watched.least(),
                watched.longest(),
                alone.least(),
                alone.longest(),
                right,
                rounds,
                explained);
        if (id.equals("bank/locked")) {
            System.out.printf(
                    "%-18s observed and unobserved differ by %.0f %% (at most 25 %%)%n", "", Math.abs(ratio - 1) * 100);
        }
    }

    private boolean isRight(Shown run, boolean safe) {
        long expected = BankMetrics.expected(null, lesson.numbers(values));
        boolean balanced = safe ? run.balance() == expected : run.balance() < expected;
        return balanced && run.lost() == expected - run.balance();
    }

    private Shown observed(Program program) throws Exception {
        Path traces = launcher.folder("traces");
        LaunchSpec order = preparation.observed(program, values, Jdk.own(), Language.EN, traces, LIMIT);
        Recording recording = Recording.start(launcher, order, traces);
        long millis = recording.complete().get().millis();
        recording.remove();
        return new Shown(
                millis,
                MetricsRegistry.of(program.id(), recording.trace(), lesson.numbers(values)),
                LostUpdates.of(recording.trace()).first().isPresent());
    }

    private Shown unobserved(Program program) throws Exception {
        Run run = launcher.start(preparation.byItself(program, values, Jdk.own(), Language.EN));
        long millis = run.ended().get().millis();
        return new Shown(
                millis,
                MetricsRegistry.of(
                        program.id(), run.output().snapshot().text(OutputStreamKind.OUT), lesson.numbers(values)),
                false);
    }

    /** The result of one run. */
    private record Shown(long millis, Map<String, Number> metrics, boolean hasLostUpdate) {
        long balance() {
            return metrics.get("balance").longValue();
        }

        long lost() {
            return metrics.get("lost").longValue();
        }
    }
}
