package classroom.bench;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.RunException;
import classroom.run.UserProgram;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.ExploreSettings;
import classroom.run.schedule.ScheduledCopy;
import classroom.run.schedule.ScheduledRun;
import classroom.run.schedule.SteppedState;
import classroom.run.storage.AppDirectories;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * Measures the time from the start of a program's JVM until all orders of {@code bank/unlocked} were made, in ms, on
 * the app's own Java and on the newest that is found. The copy is woven before. Prints medians.
 *
 * <p>Then measures the executions a second of a counter, as a plain {@code main} with {@value #PEER_THREADS} threads, in random orders,
 * beside Lincheck, both by marginal rate: the additional executions of a long run over its additional time. Lincheck's
 * class path is read from {@code target/lincheck.cp}; see the page on benchmarks. Without it, only the app is measured.
 *
 * <p>The table also tells the most memory that the program's JVMs had together, in MB (Linux only), and how long a step and its undo
 * take, with {@value #PEER_THREADS} threads.
 *
 * <p>Arguments: the number of rounds (default 5), the maximum number of threads (default 5).
 */
public final class ExploreBench {
    private static final int PEER_THREADS = 4;
    private static final Path PEER_PATH = Path.of("target", "lincheck.cp");
    /** All orders of six threads within a minute. */
    private static final ExploreSettings ENOUGH = new ExploreSettings(2_000_000, 60_000, -1, 0, 42, false);

    /** What {@link LincheckPeer} runs. */
    private static final String COUNTER = """
            public class Counter {
                private static int balance;

                public static void main(String[] args) throws InterruptedException {
                    Thread[] all = new Thread[Integer.parseInt(args[0])];
                    for (int i = 0; i < all.length; i++) {
                        all[i] = new Thread(() -> {
                            int old = balance;
                            balance = old + 1;
                        });
                        all[i].start();
                    }
                    for (Thread each : all) {
                        each.join();
                    }
                }
            }
            """;

    private static final int FIRST_WITH_CONTINUATIONS = 21;
    /** With more, no Java without continuations sees all orders in the time that there is. */
    private static final int MOST_BY_THREADS = 5;

    private static final int MOVES = 300;
    private static final int FEW = 1_000;
    private static final int MANY = 6_000;

    private ExploreBench() {}

    /**
     * Measures, and prints a table.
     *
     * @param arguments rounds, threads
     * @throws Exception if a program cannot run
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Program program = Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .filter(each -> each.id().equals("bank/unlocked"))
                .findFirst()
                .orElseThrow();
        System.out.printf(
                "%-10s %-14s %8s %10s %12s %10s %10s %10s%n",
                "Java", "fibers", "threads", "runs", "orders", "all", "ms", "MB");
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            for (Jdk jdk : List.of(Jdk.own(), Jdks.found().get(0))) {
                boolean continuations = jdk.feature() >= FIRST_WITH_CONTINUATIONS;
                for (int threads = 3; threads <= (continuations ? most : Math.min(most, MOST_BY_THREADS)); threads++) {
                    measure(launcher, copy(launcher, program, threads, jdk), jdk, threads, rounds);
                }
            }
            System.out.printf("%n%-10s %16s %16s%n", "Java", "step, ms (99 %)", "undo, ms (99 %)");
            for (Jdk jdk : List.of(Jdk.own(), Jdks.found().get(0))) {
                move(launcher, copy(launcher, program, PEER_THREADS, jdk), jdk);
            }
            System.out.printf(
                    "%n%-10s %-14s %14s %14s %8s%n", "Java", "fibers", "app, runs/s", "Lincheck, /s", "times");
            for (Jdk jdk : List.of(Jdk.own(), Jdks.found().get(0))) {
                compare(launcher, counter(launcher, jdk), jdk);
            }
        }
    }

    private static void measure(Launcher launcher, ScheduledCopy copy, Jdk jdk, int threads, int rounds)
            throws RunException {
        long[] millis = new long[rounds];
        long megabytes = 0;
        ExplorationResult found = null;
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            try (ScheduledRun run = ScheduledRun.start(launcher, copy)) {
                found = run.explore(ENOUGH, (runs, outcomes) -> {});
                megabytes = Math.max(megabytes, mostMemory());
            }
            millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-10s %-14s %8d %10d %12d %10s %10d %10d%n",
                jdk.version(),
                found.fibers(),
                threads,
                found.runs(),
                found.orders(),
                found.all(),
                millis[rounds / 2],
                megabytes);
    }

    private static ScheduledCopy copy(Launcher launcher, Program program, int threads, Jdk jdk) throws RunException {
        return new ProgramBuilder(launcher).scheduled(program, List.of("" + threads, "1", "10"), jdk);
    }

    /** Returns the copy of the peer's counter as a plain {@code main}. */
    private static ScheduledCopy counter(Launcher launcher, Jdk jdk) throws Exception {
        Path folder = Files.createTempDirectory("counter");
        Path source = Files.writeString(folder.resolve("Counter.java"), COUNTER);
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-proc:none", "--release", "17", source.toString());
        UserProgram program = new UserProgram("bench/counter", "Counter", List.of(folder), List.of(), null);
        return new ProgramBuilder(launcher).scheduled(program, List.of("" + PEER_THREADS), jdk);
    }

    /** Returns the sum of the most memory that each child of this process had, in MB; 0 where the system doesn't tell. */
    private static long mostMemory() {
        return ProcessHandle.current()
                .children()
                .mapToLong(child -> {
                    try {
                        return Files.readAllLines(Path.of("/proc", "" + child.pid(), "status")).stream()
                                .filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                                .findFirst()
                                .orElse(0);
                    } catch (IOException e) {
                        return 0;
                    }
                })
                .sum();
    }

    /** Makes steps in turn, and takes them back. */
    private static void move(Launcher launcher, ScheduledCopy copy, Jdk jdk) throws RunException {
        Series steps = new Series();
        Series undone = new Series();
        try (ScheduledRun run = ScheduledRun.start(launcher, copy)) {
            SteppedState state = run.state();
            for (int round = 0; round < MOVES; round++) {
                List<Integer> able = state.threads().stream()
                        .filter(SteppedState.ThreadPosition::enabled)
                        .map(SteppedState.ThreadPosition::number)
                        .toList();
                if (able.isEmpty()) {
                    state = run.follow(List.of());
                    continue;
                }
                SteppedState before = state;
                long began = System.nanoTime();
                state = run.step(able.get(round % able.size()), false);
                steps.add((System.nanoTime() - began) / 1e6);
                began = System.nanoTime();
                run.follow(before.choices());
                undone.add((System.nanoTime() - began) / 1e6);
                state = run.step(able.get(round % able.size()), false);
            }
        }
        System.out.printf(
                "%-10s %7.1f (%5.1f) %7.1f (%5.1f)%n",
                jdk.version(), steps.median(), steps.quantile(0.99), undone.median(), undone.quantile(0.99));
    }

    /** Compares the executions a second with Lincheck's. */
    private static void compare(Launcher launcher, ScheduledCopy copy, Jdk jdk) throws Exception {
        ExplorationResult one = random(launcher, copy, MANY);
        // In the shorter run, all JVMs compile what they need.
        long few = one.fibers().equals("threads") ? 10_000 : 2_000_000;
        ExplorationResult shorter = random(launcher, copy, few);
        ExplorationResult longer = random(launcher, copy, 5 * few);
        double rate = 4e3 * few / (longer.millis() - shorter.millis());
        double peer = peer(jdk);
        System.out.printf("%-10s %-14s %14.0f %14.0f %8.0f%n", jdk.version(), one.fibers(), rate, peer, rate / peer);
    }

    private static ExplorationResult random(Launcher launcher, ScheduledCopy copy, long count) throws RunException {
        try (ScheduledRun run = ScheduledRun.start(launcher, copy)) {
            return run.explore(new ExploreSettings(count, 60_000, -1, count, 7, false), (runs, outcomes) -> {});
        }
    }

    /** Returns Lincheck's executions a second; not a number if it is not on hand. */
    private static double peer(Jdk jdk) throws IOException, InterruptedException {
        if (!Files.exists(PEER_PATH)) {
            return Double.NaN;
        }
        String classPath = Path.of("target", "test-classes")
                + File.pathSeparator
                + Files.readString(PEER_PATH).strip();
        Process process = new ProcessBuilder(
                        jdk.java().toString(),
                        "-cp",
                        classPath,
                        LincheckPeer.class.getName(),
                        "" + PEER_THREADS,
                        "" + FEW,
                        "" + MANY)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String last = out.lines().reduce((before, line) -> line).orElse("");
            return process.waitFor() == 0 ? Double.parseDouble(last) : Double.NaN;
        }
    }
}
