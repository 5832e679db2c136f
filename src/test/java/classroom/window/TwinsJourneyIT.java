package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.bench.EventWatch;
import classroom.screen.Heartbeat;
import classroom.screen.Panels;
import classroom.screen.Screen;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.playback.TransportBar;
import classroom.window.side.PanelSideView;
import classroom.window.source.LazySourcePane;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JButton;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the window with two panels: presses both, stops, restarts, swaps the sides, and kills one. */
class TwinsJourneyIT {
    private static final int SECONDS = 2;

    @TempDir
    Path folder;

    private AppDriver journey;
    private Screen left;
    private Screen right;

    @BeforeEach
    void open() throws Exception {
        journey = new AppDriver(folder, "language=en", "theme=light", "freeze.seconds=" + SECONDS);
        left = journey.screen("left");
        right = journey.screen("right");
    }

    @AfterEach
    void close() {
        if (journey != null) {
            journey.close();
        }
    }

    @Test
    void oneWindowDiesAndItsTwinLives() throws Exception {
        EventWatch watch = new EventWatch();
        journey.window.button("button.act.press").click();
        Panels.awaitBox(right);
        assertFalse(left.hasMessageBox(), "it downloads still, and can't tell of anything");
        journey.await(left, () -> left.heartbeat().snapshot(0).waiting() == 1, "About waits");
        long about = left.heartbeat().snapshot(0).clicks().stream()
                .filter(Heartbeat.Click::waits)
                .findFirst()
                .orElseThrow()
                .number();
        journey.answer("right");
        Panels.awaitBox(left);
        long gap = Panels.longestGapMs(left);
        journey.await(right, right::hasMessageBox, "the download is over");
        assertTrue(gap >= TimeUnit.SECONDS.toMillis(SECONDS), gap + " ms");
        assertTrue(Panels.longestGapMs(right) < gap / 2, Panels.longestGapMs(right) + " ms beside " + gap + " ms");
        watch.close();
        System.out.printf(
                "[INFO] The app's event thread while the twins download: %.0f ms at most, of %d ms%n",
                watch.longest(), gap);
        assertTrue(
                watch.longest() < gap / 4.0, "the app's own event thread stood still for " + watch.longest() + " ms");

        journey.answer("left");
        Panels.awaitBoxAfter(left, Panels.awaitTaken(left, about));
        journey.answer("left");
        journey.answer("right");
        Panels.awaitNoBox(left);
        Panels.awaitNoBox(right);
        journey.await(
                right,
                () -> right.controls().stream().allMatch(each -> each.enabled()),
                "Download can be pressed again");
    }

    @Test
    void stopEndsAllProgramsAndRunStartsThemAgain() throws Exception {
        List<ProcessHandle> programs = List.of(left.run().process(), right.run().process());
        journey.key(KeyEvent.VK_ESCAPE);
        for (ProcessHandle each : programs) {
            each.onExit().get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        journey.until(
                "it is told",
                () -> named("trouble.left").isVisible()
                        && named("trouble.right").isVisible());
        assertTrue(journey.seen(() -> texts("trouble.left").contains("Stopped.")));
        assertTrue(left.run().ended().get(1, TimeUnit.SECONDS).stopped());
        journey.key(KeyEvent.VK_F5);
        journey.awaitPanels();
        assertNotSame(left, journey.screen("left"));
        assertTrue(journey.screen("left").run().isAlive()
                && journey.screen("right").run().isAlive());
        assertFalse(named("trouble.left").isVisible());
    }

    private Component named(String name) {
        return journey.named(Component.class, name);
    }

    private String texts(String name) {
        return SwingExtension.all(named(name)).stream()
                .filter(each -> each instanceof JTextArea)
                .map(each -> ((JTextArea) each).getText())
                .toList()
                .toString();
    }

    @Test
    void aParameterStartsWhatRunsAgainAndOnlyThat() throws Exception {
        journey.seen(() -> {
            SwingExtension.named(JSpinner.class, journey.frame(), "parameter.seconds")
                    .setValue(1);
            return null;
        });
        journey.until(
                "both have started again",
                () -> journey.screen("left") != null
                        && journey.screen("left") != left
                        && journey.screen("right") != null
                        && journey.screen("right") != right);
        assertEquals(
                List.of("classroom.program.freeze.Blocking", "1"),
                journey.screen("left").run().order().arguments());
        journey.awaitPanels();
        Screen before = journey.screen("left");
        journey.seen(() -> {
            SwingExtension.named(JSpinner.class, journey.frame(), "parameter.seconds")
                    .setValue(3);
            return null;
        });
        journey.key(KeyEvent.VK_ESCAPE);
        journey.until("they have stopped", () -> journey.screen("left") == null && journey.screen("right") == null);
        before.run().ended().get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        // The delay after which the change would have restarted them has passed when two timers of the same delay have
        // fired.
        CountDownLatch later = new CountDownLatch(1);
        journey.classroom.background().schedule(later::countDown, 800, TimeUnit.MILLISECONDS);
        assertTrue(later.await(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertTrue(journey.seen(() -> named("trouble.left").isVisible()), "who has stopped them wants them stopped");
    }

    @Test
    void theSidesCanBeSwapped() throws Exception {
        journey.until(
                "the sources are there",
                () -> source("right").pane() != null
                        && !source("right").pane().tinted().isEmpty());
        journey.robot.click(SwingExtension.named(JToggleButton.class, named("twin.left"), "choose.background"));
        journey.until(
                "another panel has started", () -> journey.screen("left") != null && journey.screen("left") != left);
        assertEquals("freeze/background", journey.screen("left").run().order().program());
        journey.until(
                "a program doesn't differ from itself",
                () -> source("left").pane().tinted().isEmpty()
                        && source("right").pane().tinted().isEmpty());
        journey.robot.click(SwingExtension.named(JToggleButton.class, named("twin.right"), "choose.blocking"));
        journey.until(
                "the sides are swapped",
                () -> journey.screen("right") != null
                        && journey.screen("right").run().order().program().equals("freeze/blocking")
                        && !source("left").pane().tinted().isEmpty());
        assertTrue(journey.seen(
                () -> source("right").pane().getTextArea().getText().contains("class Blocking")));
        assertEquals("freeze/background", journey.classroom.settings().program("freeze", "left", ""));
    }

    private LazySourcePane source(String side) {
        return SwingExtension.named(LazySourcePane.class, journey.frame(), "source." + side);
    }

    @Test
    void theOtherSideGoesOnWhenOneIsKilled() throws Exception {
        left.run().process().destroyForcibly();
        journey.until("it is told", () -> named("trouble.left").isVisible());
        assertTrue(
                journey.seen(() -> texts("trouble.left").contains("freeze/blocking has ended")), texts("trouble.left"));
        assertSameScreenLives();
        journey.seen(() -> {
            journey.frame().controller().switchLanguage();
            return null;
        });
        String chinese = Texts.text(Language.ZH, "twin.ended", "freeze/blocking", status());
        journey.until("it is told in Chinese", () -> texts("trouble.left").contains(chinese));
        journey.robot.click(journey.seen(() -> SwingExtension.named(JButton.class, named("trouble.left"), "again")));
        journey.awaitPanels();
        assertNotSame(left, journey.screen("left"));
        assertFalse(named("trouble.left").isVisible());
        assertSameScreenLives();
    }

    private int status() {
        return left.run().ended().join().status();
    }

    private void assertSameScreenLives() throws InterruptedException {
        assertEquals(right, journey.screen("right"));
        int beats = right.heartbeat().snapshot(0).beats().length;
        journey.await(right, () -> right.heartbeat().snapshot(0).beats().length > beats, "the twin beats");
    }

    @Test
    void aMomentOfBeforeIsSeenOnTheWholePageUntilLiveIsPressed() throws Exception {
        journey.window.button("button.act.press").click();
        Panels.awaitBox(left);
        journey.until(
                "both threads of the right side are in the lanes",
                () -> side("right").shown().trace().threads().size() == 2);
        TransportBar transport = journey.named(TransportBar.class, "transport");
        journey.seen(() -> {
            SwingExtension.named(JSlider.class, transport, "transport.slider").setValue(0);
            return null;
        });
        journey.until(
                "a replay is shown",
                () -> journey.view("left").isReplay() && journey.view("right").isReplay());
        long clicks = left.heartbeat().snapshot(0).clicks().size();
        journey.robot.click(journey.view("left"));
        assertEquals(clicks, left.heartbeat().snapshot(0).clicks().size(), "what is over takes no clicks");
        journey.key(KeyEvent.VK_ESCAPE);
        journey.until(
                "it is shown, though the programs have ended",
                () -> journey.screen("left") == null
                        && journey.view("left").isReplay()
                        && journey.view("left").isShowing());
        journey.robot.click(SwingExtension.named(JToggleButton.class, transport, "transport.live"));
        journey.until(
                "now is shown",
                () -> !journey.view("left").isReplay() && named("trouble.left").isVisible());
        Path traces = side("left").shown().recording().folder();
        journey.until("the files have gone", () -> !traces.toFile().exists());
        assertTrue(side("left").shown().trace().size() > 0, "what was read stays");
    }

    private PanelSideView side(String side) {
        return SwingExtension.named(PanelSideView.class, journey.frame(), "twin." + side);
    }

    @Test
    void aProgramOpensInItsOwnWindow() throws Exception {
        long before = ProcessHandle.current().descendants().count();
        journey.robot.click(journey.named(JButton.class, "window.left"));
        String main = "classroom.program.freeze.Blocking";
        journey.until(
                "its own main runs", () -> ProcessHandle.current().descendants().anyMatch(each -> starts(each, main)));
        ProcessHandle program = ProcessHandle.current()
                .descendants()
                .filter(each -> starts(each, main))
                .findFirst()
                .orElseThrow();
        assertTrue(ProcessHandle.current().descendants().count() > before);
        assertSameScreenLives();
        assertTrue(program.isAlive(), "its window keeps it alive");
        assertTrue(left.run().isAlive(), "the hosted one runs beside it");
        journey.close();
        program.onExit().get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whether a process is a JVM with a main class, rather than a host with the class among its arguments. */
    private static boolean starts(ProcessHandle process, String main) {
        List<String> words = List.of(process.info().arguments().orElse(new String[0]));
        return words.contains(main) && !words.contains("classroom.screen.host.Host");
    }
}
