package classroom.bench;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.ExploreSettings;
import classroom.run.schedule.ScheduledCopy;
import classroom.run.schedule.ScheduledRun;
import classroom.run.storage.AppDirectories;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures the time from the start of a program's JVM until all orders of {@code bank/unlocked} were made, in ms, on
 * the app's own Java and on the newest that is found. The copy is woven before. Prints medians.
 *
 * <p>Arguments: the number of rounds (default 5), the maximum number of threads (default 5).
 */
public final class ExploreBench {
    private ExploreBench() {}

    /**
     * Measures, and prints a table.
     *
     * @param arguments rounds, threads
     * @throws RunException if a program cannot run
     */
    public static void main(String[] arguments) throws RunException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Program program = Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .filter(each -> each.id().equals("bank/unlocked"))
                .findFirst()
                .orElseThrow();
        System.out.printf(
                "%-10s %-14s %8s %10s %12s %10s %10s%n", "Java", "fibers", "threads", "runs", "orders", "all", "ms");
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            for (Jdk jdk : List.of(Jdk.own(), Jdks.found().get(0))) {
                for (int threads = 3; threads <= most; threads++) {
                    ScheduledCopy copy =
                            new ProgramBuilder(launcher).scheduled(program, List.of("" + threads, "1", "10"), jdk);
                    measure(launcher, copy, jdk, threads, rounds);
                }
            }
        }
    }

    private static void measure(Launcher launcher, ScheduledCopy copy, Jdk jdk, int threads, int rounds)
            throws RunException {
        long[] millis = new long[rounds];
        ExplorationResult found = null;
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            try (ScheduledRun run = ScheduledRun.start(launcher, copy)) {
                found = run.explore(ExploreSettings.DEFAULT, (runs, outcomes) -> {});
            }
            millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-10s %-14s %8d %10d %12d %10s %10d%n",
                jdk.version(), found.fibers(), threads, found.runs(), found.orders(), found.all(), millis[rounds / 2]);
    }
}
