package classroom.bench;

import classroom.lesson.Catalog;
import classroom.run.jdk.Jdk;
import classroom.start.WindowFlags;
import classroom.window.App;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures every lesson of observed programs in the app's own window, each in a JVM of its own with the flags of the
 * app's start: how long each event occupies the window's event thread while both programs run, and during playback. All
 * have their default values; then {@code bank} with 500 threads, {@code cores} with 64 and {@code loop} with 10,000
 * clients of few requests. The first run is not counted, since it loads and compiles classes. At last, the time of a program beside
 * processes that keep all cores busy.
 *
 * <p>{@code mvn -B -q package -Dbench=WatchBench}; lessons or {@code crowd} as arguments for some only. Needs a
 * display.
 */
public final class WatchBench {
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final int RUNS = 2;
    /** The case without a window. */
    private static final String CROWD = "crowd";

    private WatchBench() {}

    /**
     * Prints the table of the benchmark.
     *
     * @param args settings for one lesson each, as in {@code bank,bank.threads=500}; all lessons if there are none
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("watch")) {
            watch(args[1]);
            return;
        }
        List<String> cases = new ArrayList<>(List.of(args));
        if (cases.isEmpty()) {
            Catalog.lessons().stream()
                    .filter(each -> !each.programs().get(0).isPanel())
                    .forEach(each -> cases.add(each.id()));
            cases.addAll(List.of(
                    "bank,bank.threads=500",
                    "cores,cores.threads=64",
                    "loop,loop.clients=10000,loop.requests=2,loop.compute=1",
                    CROWD));
        }
        for (String each : cases) {
            if (each.equals(CROWD)) {
                CrowdedRuns.print();
                continue;
            }
            List<String> command = new ArrayList<>();
            command.add(Jdk.own().java().toString());
            command.addAll(WindowFlags.all());
            command.addAll(
                    List.of("-cp", System.getProperty("java.class.path"), WatchBench.class.getName(), "watch", each));
            new ProcessBuilder(command).inheritIO().start().waitFor();
        }
    }

    private static void watch(String settings) throws Exception {
        List<String> lines = new ArrayList<>(List.of(settings.split(",")));
        lines.set(0, "lesson=" + lines.get(0));
        AppWindow.prepare(lines);
        App.main(new String[0]);
        AppWindow.await(() -> AppWindow.named("button.act.run").isPresent());
        TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());
        AppWindow.await(() -> AppWindow.jvms(ProcessHandle.current()).isEmpty());
        System.out.printf("%s, Java %s%n", settings, System.getProperty("java.version"));
        AppWindow.run();
        for (int i = 1; i <= RUNS; i++) {
            try (EventWatch watch = new EventWatch()) {
                AppWindow.run();
                print("run " + i, watch);
            }
        }
        try (EventWatch watch = new EventWatch()) {
            AppWindow.press("transport.play");
            TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());
            print("replay", watch);
        }
        System.exit(0);
    }

    private static void print(String what, EventWatch watch) {
        System.out.printf(
                "%-8s %6d events   occupied: 99 %% %5.1f ms   longest %5.1f ms   longest <= 50   with a processor: longest %5.1f ms%n",
                what,
                watch.occupied().count(),
                watch.occupied().quantile(0.99),
                watch.longest(),
                watch.computed().longest());
        System.out.println("         the longest: " + watch.longestWork() + watch.longestStack());
    }
}
