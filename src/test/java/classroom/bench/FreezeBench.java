package classroom.bench;

import classroom.screen.Heartbeat;
import classroom.screen.Screen;
import classroom.stage.panel.ScreenView;
import classroom.window.App;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.AbstractButton;

/**
 * Measures the lesson {@code freeze} in the app's own window in this JVM: both sides are pressed, Download at once and
 * About a second later; a download takes 10 s. Prints the longest gap between two beats of each side, how long About
 * waited, and how long the window's own event thread was occupied by each event meanwhile, after everything was
 * started.
 *
 * <p>{@code mvn -B -q package -Dbench=FreezeBench}. Needs a display.
 */
public final class FreezeBench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int PANELS = 2;
    private static final int ABOUT = 1;

    private FreezeBench() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "freeze-");
        System.setProperty("classroom.config", folder.resolve("config").toString());
        System.setProperty("classroom.cache", folder.resolve("cache").toString());
        App.main(new String[0]);
        await(() -> screen("left").isPresent() && screen("right").isPresent());
        Screen left = screen("left").orElseThrow();
        Screen right = screen("right").orElseThrow();
        await(() -> left.picture().isThere() && right.picture().isThere());
        TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());
        await(() -> AppWindow.jvms(ProcessHandle.current()).size() == PANELS);
        TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());
        try (EventWatch watch = new EventWatch()) {
            // Without an argument, doClick sleeps on the event thread.
            EventQueue.invokeAndWait(
                    () -> ((AbstractButton) named("button.act.press").orElseThrow()).doClick(0));
            // About is answered when the message box about the finished download is closed.
            await(left::hasMessageBox);
            left.press(left.controls().get(0));
            await(() -> isAnswered(left) && isAnswered(right));
            System.out.printf("Java %s, a download of 10 s%n", System.getProperty("java.version"));
            print("blocking", left, "gap >= 10000, About after it");
            print("background", right, "gap <= 100, About <= 100");
            System.out.printf(
                    "the window's own event thread, %d events%n",
                    watch.occupied().count());
            print("  occupied", watch.occupied(), "longest <= 50");
            print("  with a processor", watch.computed(), "");
            System.out.println("  the longest: " + watch.longestWork());
        }
        System.exit(0);
    }

    private static void print(String side, Screen screen, String target) {
        Heartbeat.HeartbeatSnapshot beat = screen.heartbeat().snapshot(0);
        Heartbeat.Click about = beat.clicks().get(ABOUT);
        System.out.printf(
                "%-12s longest gap %6d ms   About answered after %6d ms   %s%n",
                side, beat.longestGap() / 1_000_000, (about.taken() - about.made()) / 1_000_000, target);
    }

    private static void print(String what, Series series, String target) {
        System.out.printf(
                "%-18s median %5.2f ms   99 %% %5.1f ms   longest %5.1f ms   %s%n",
                what, series.median(), series.quantile(0.99), series.longest(), target);
    }

    private static boolean isAnswered(Screen screen) {
        List<Heartbeat.Click> clicks = screen.heartbeat().snapshot(0).clicks();
        return clicks.size() > ABOUT && !clicks.get(ABOUT).waits();
    }

    private static Optional<Screen> screen(String side) {
        return named("screen." + side).map(view -> ((ScreenView) view).screen());
    }

    private static Optional<Component> named(String name) {
        return Stream.of(Frame.getFrames())
                .flatMap(FreezeBench::tree)
                .filter(each -> name.equals(each.getName()))
                .findFirst();
    }

    private static Stream<Component> tree(Component top) {
        Stream<Component> below =
                top instanceof Container container ? Stream.of(container.getComponents()) : Stream.empty();
        return Stream.concat(Stream.of(top), below.flatMap(FreezeBench::tree));
    }

    /** Waits until a condition holds, which is checked periodically on the event thread. */
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
