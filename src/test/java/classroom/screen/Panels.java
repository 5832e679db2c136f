package classroom.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.storage.AppDirectories;
import classroom.screen.wire.FromPanel.Control;
import classroom.screen.wire.ToPanel.Look;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.JComponent;

/** Starts panels for tests, waits for what they do, and looks at their pictures. */
public final class Panels implements AutoCloseable {
    /** Longer than anything should take on a machine that is busy with other things. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A place of 240 x 140 points, light, English. */
    public static final Look LOOK = new Look(240, 140, 1, false, "Dialog", 13, "en", Map.of());

    private static final long LIMIT = 64L << 20;
    private static final int WHOLE = 0xffffff;
    /** The last beat before a moment, one after it, and the next: by then all is told that the one after it has found. */
    private static final int BEATS_FOR_NEWS = 2;

    private final Launcher launcher = new Launcher(AppDirectories.here());
    private final ProgramBuilder preparation = new ProgramBuilder(launcher);

    /** A program of the catalog, with its values. */
    public Screen open(String program, Look look, Integer... values) throws Exception {
        List<String> texts = Stream.of(values).map(String::valueOf).toList();
        return ready(Screen.open(launcher, preparation.hosted(Catalog.program(program), texts, Jdk.own()), look));
    }

    /** A panel of the catalog that is observed. */
    record Observed(Screen screen, Recording recording) {}

    /** As {@link #open}, observed. */
    Observed observe(String program, Integer... values) throws Exception {
        List<String> texts = Stream.of(values).map(String::valueOf).toList();
        Path traces = launcher.folder("traces");
        Screen screen = Screen.open(
                launcher, preparation.hostedObserved(Catalog.program(program), texts, Jdk.own(), traces, LIMIT), LOOK);
        return new Observed(ready(screen), Recording.of(screen.run(), traces));
    }

    /** A panel of the tests, as it is: nothing is woven. */
    public Screen open(Class<? extends JComponent> panel) throws RunException {
        return start("classroom.screen.host.Host", panel.getName());
    }

    /** Starts any main class of the tests in a panel's place. */
    Screen start(String mainClass, String... arguments) throws RunException {
        return Screen.open(
                launcher,
                LaunchSpec.of("test/panel", mainClass, testClasses(), Jdk.own())
                        .withArguments(List.of(arguments))
                        .withoutDisplay()
                        .asPanel(),
                LOOK);
    }

    private static Screen ready(Screen screen) throws InterruptedException {
        await(screen, () -> screen.picture().isThere() && !screen.controls().isEmpty(), "the panel is there");
        return screen;
    }

    private static Path testClasses() {
        try {
            return Path.of(Panels.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something is so. */
    public static void await(Screen screen, BooleanSupplier condition, String what) throws InterruptedException {
        assertTrue(
                screen.await(condition, PATIENCE),
                () -> "waited in vain until " + what + "; the panel printed: "
                        + screen.run().output().snapshot().lines());
    }

    /** Waits until a message box lies over the panel. */
    public static void awaitBox(Screen screen) throws InterruptedException {
        await(screen, screen::hasMessageBox, "a message box is there");
    }

    /** Waits until a message box lies over the panel which came up after this moment, when a click was taken. */
    public static void awaitBoxAfter(Screen screen, long taken) throws InterruptedException {
        await(
                screen,
                () -> screen.hasMessageBox()
                        && screen.heartbeat().snapshot(taken).beats().length > BEATS_FOR_NEWS,
                "the next message box is there");
    }

    /** Waits until no message box lies over the panel. */
    public static void awaitNoBox(Screen screen) throws InterruptedException {
        await(screen, () -> !screen.hasMessageBox() && !screen.controls().isEmpty(), "no message box is there");
    }

    /** The control with these words, which is there. */
    public static Control control(Screen screen, String words) {
        return screen.control(words)
                .orElseThrow(() -> new AssertionError("no " + words + " among " + screen.controls()));
    }

    /** Presses the control with these words. */
    public static long press(Screen screen, String words) {
        return screen.press(control(screen, words));
    }

    /** Presses the one button of the message box that is there. */
    public static long answer(Screen screen) {
        assertTrue(screen.hasMessageBox(), "no message box");
        assertEquals(1, screen.controls().size(), screen.controls().toString());
        return screen.press(screen.controls().get(0));
    }

    /** A click as it was measured until now. */
    public static Heartbeat.Click click(Screen screen, long number) {
        return screen.heartbeat().snapshot(0).clicks().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the panel's event thread has taken a click, and says when that was. */
    public static long awaitTaken(Screen screen, long number) throws InterruptedException {
        await(screen, () -> !click(screen, number).waits(), "click " + number + " is taken");
        return click(screen, number).taken();
    }

    /** How long the longest pause between two beats was since it was counted anew, in ms. */
    public static long longestGapMs(Screen screen) {
        return screen.heartbeat().snapshot(0).longestGap() / 1_000_000;
    }

    /** The picture as it is drawn now, all of it. */
    public static BufferedImage picture(Screen screen, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        screen.picture().draw(g, 0, 0);
        g.dispose();
        return image;
    }

    /** How many pixels of a part are not the same in two pictures. */
    public static int differences(BufferedImage one, BufferedImage other, Rectangle part) {
        int count = 0;
        for (int y = part.y; y < part.y + part.height; y++) {
            for (int x = part.x; x < part.x + part.width; x++) {
                count += (one.getRGB(x, y) & WHOLE) == (other.getRGB(x, y) & WHOLE) ? 0 : 1;
            }
        }
        return count;
    }

    @Override
    public void close() {
        launcher.close();
    }
}
