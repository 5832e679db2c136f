package classroom.bench;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.io.IOException;
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

/** The app's window in the JVM of a benchmark: gives it settings, presses its buttons and waits for what it shows. */
final class AppWindow {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(50);

    private AppWindow() {
    }

    /**
     * Gives the app folders of its own below {@code target}; before it starts.
     *
     * @param lines lines of its settings, beside those that all benchmarks have
     */
    static void prepare(List<String> lines) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-");
        Path config = Files.createDirectories(folder.resolve("config"));
        List<String> all = new ArrayList<>(lines);
        all.addAll(List.of("language=en", "theme=light", "place=0 0 1280 800"));
        Files.write(config.resolve("settings.properties"), all);
        System.setProperty("classroom.config", config.toString());
        System.setProperty("classroom.cache", folder.resolve("cache").toString());
    }

    /** Runs both programs of the page on show, and waits until both are over. */
    static void run() throws Exception {
        press("button.act.run");
        await(() -> !text("status.left").contains("noted") || !text("status.right").contains("noted"));
        await(() -> text("status.left").contains("noted") && text("status.right").contains("noted"));
    }

    /** The JVMs that a process has started, directly or not; the app also has a shell that waits for its end. */
    static List<ProcessHandle> jvms(ProcessHandle of) {
        return of.descendants().filter(each -> each.info().command()
                .map(Path::of).map(Path::getFileName).map(Path::toString).filter(name -> name.startsWith("java")).isPresent()).toList();
    }

    /** The text of a component by its name; asked on the event thread. */
    static String text(String name) {
        return ((JTextComponent) named(name).orElseThrow()).getText();
    }

    /** Presses a button by its name, and returns when what it does on the event thread is done. */
    static void press(String name) throws Exception {
        // Without a number, a click of this kind sleeps on the event thread.
        EventQueue.invokeAndWait(() -> ((AbstractButton) named(name).orElseThrow()).doClick(0));
    }

    /** A component of any window by its name; asked on the event thread. */
    static Optional<Component> named(String name) {
        return Stream.of(Frame.getFrames()).flatMap(AppWindow::tree).filter(each -> name.equals(each.getName())).findFirst();
    }

    /** Looks every 50 ms, on the event thread, until a condition holds; fails after 180 s. */
    static void await(BooleanSupplier condition) throws Exception {
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

    private static Stream<Component> tree(Component top) {
        Stream<Component> below = top instanceof Container container ? Stream.of(container.getComponents()) : Stream.empty();
        return Stream.concat(Stream.of(top), below.flatMap(AppWindow::tree));
    }
}
