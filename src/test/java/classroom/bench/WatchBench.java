package classroom.bench;

import classroom.lesson.Catalog;
import classroom.run.jdk.Jdk;
import classroom.window.App;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.text.JTextComponent;

/**
 * Every lesson of observed programs in the app's own window, a JVM of its own for each: for how long each event occupies the window's
 * event thread while both programs run, and while they are shown again. All with their usual values, and then {@code bank} with 500
 * threads and {@code cores} with 64. The first run is not counted: classes are loaded and compiled in it.
 *
 * <p>{@code mvn -B -q package -Dbench=WatchBench}; lessons as arguments if not all. Needs a display.
 */
public final class WatchBench {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final int RUNS = 2;

    private WatchBench() {
    }

    /** Arguments: settings for one lesson each, as in {@code bank,bank.threads=500}; all if there are none. */
    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("watch")) {
            watch(args[1]);
            return;
        }
        List<String> cases = new ArrayList<>(List.of(args));
        if (cases.isEmpty()) {
            Catalog.lessons().stream().filter(each -> !each.programs().get(0).isPanel()).forEach(each -> cases.add(each.id()));
            cases.addAll(List.of("bank,bank.threads=500", "cores,cores.threads=64"));
        }
        for (String each : cases) {
            List<String> command = List.of(Jdk.own().java().toString(), "-cp", System.getProperty("java.class.path"),
                    WatchBench.class.getName(), "watch", each);
            new ProcessBuilder(command).inheritIO().start().waitFor();
        }
    }

    private static void watch(String settings) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "watch-");
        Path config = Files.createDirectories(folder.resolve("config"));
        List<String> lines = new ArrayList<>(List.of(settings.split(",")));
        lines.set(0, "lesson=" + lines.get(0));
        lines.addAll(List.of("language=en", "theme=light", "place=0 0 1280 800"));
        Files.write(config.resolve("settings.properties"), lines);
        System.setProperty("classroom.config", config.toString());
        System.setProperty("classroom.cache", folder.resolve("cache").toString());
        App.main(new String[0]);
        await(() -> named("button.act.run").isPresent());
        TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());
        await(() -> ProcessHandle.current().descendants().findAny().isEmpty());
        System.out.printf("%s, Java %s%n", settings, System.getProperty("java.version"));
        run();
        for (int i = 1; i <= RUNS; i++) {
            try (EventWatch watch = new EventWatch()) {
                run();
                print("run " + i, watch);
            }
        }
        try (EventWatch watch = new EventWatch()) {
            press("transport.play");
            TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());
            print("replay", watch);
        }
        System.exit(0);
    }

    private static void run() throws Exception {
        press("button.act.run");
        await(() -> !text("status.left").contains("noted") || !text("status.right").contains("noted"));
        await(() -> text("status.left").contains("noted") && text("status.right").contains("noted"));
    }

    private static void print(String what, EventWatch watch) {
        System.out.printf("%-8s %6d events   occupied: 99 %% %5.1f ms   longest %5.1f ms   longest <= 50   with a processor: longest %5.1f ms%n",
                what, watch.occupied().count(), watch.occupied().quantile(0.99), watch.longest(), watch.computed().longest());
        System.out.println("         the longest: " + watch.longestWork());
    }

    private static String text(String name) {
        return ((JTextComponent) named(name).orElseThrow()).getText();
    }

    private static void press(String name) throws Exception {
        // Without a number, a click of this kind sleeps on the event thread.
        EventQueue.invokeAndWait(() -> ((AbstractButton) named(name).orElseThrow()).doClick(0));
    }

    private static Optional<Component> named(String name) {
        return Stream.of(Frame.getFrames()).flatMap(WatchBench::tree).filter(each -> name.equals(each.getName())).findFirst();
    }

    private static Stream<Component> tree(Component top) {
        Stream<Component> below = top instanceof Container container ? Stream.of(container.getComponents()) : Stream.empty();
        return Stream.concat(Stream.of(top), below.flatMap(WatchBench::tree));
    }

    /** Looks now and then, on the event thread, until something is so. */
    private static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean[] is = new boolean[1];
        while (!is[0]) {
            EventQueue.invokeAndWait(() -> is[0] = condition.getAsBoolean());
            if (System.nanoTime() > end) {
                throw new TimeoutException("it did not happen");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }
}
