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

/** The app's window in the JVM of a benchmark: sets its settings, presses its buttons and waits for its state. */
final class AppWindow {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(200);

    private AppWindow() {}

    /**
     * Gives the app folders of its own below {@code target}; called before it starts.
     *
     * @param lines further lines of its settings
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

    /** Runs both programs of the selected page, and waits until both are over. */
    static void run() throws Exception {
        press("button.act.run");
        await(() ->
                !text("status.left").contains("noted") || !text("status.right").contains("noted"));
        await(() ->
                text("status.left").contains("noted") && text("status.right").contains("noted"));
    }

    /** Returns the JVMs among a process's descendants; the app also has a shell that waits for its end. */
    static List<ProcessHandle> jvms(ProcessHandle of) {
        return of.descendants()
                .filter(each -> each.info()
                        .command()
                        .map(Path::of)
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .filter(name -> name.startsWith("java"))
                        .isPresent())
                .toList();
    }

    /** Returns the text of a component by its name. Called on the event thread. */
    static String text(String name) {
        return ((JTextComponent) named(name).orElseThrow()).getText();
    }

    /** Presses a button by its name; returns when its listeners are done. */
    static void press(String name) throws Exception {
        // Without an argument, doClick sleeps on the event thread.
        EventQueue.invokeAndWait(() -> ((AbstractButton) named(name).orElseThrow()).doClick(0));
    }

    /** Returns a component of any window by its name. Called on the event thread. */
    static Optional<Component> named(String name) {
        return Stream.of(Frame.getFrames())
                .flatMap(AppWindow::tree)
                .filter(each -> name.equals(each.getName()))
                .findFirst();
    }

    /** Waits until a condition holds, which is checked every 200 ms on the event thread; fails after 180 s. */
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
        Stream<Component> below =
                top instanceof Container container ? Stream.of(container.getComponents()) : Stream.empty();
        return Stream.concat(Stream.of(top), below.flatMap(AppWindow::tree));
    }
}
