package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.Main;
import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.run.jdk.Jdk;
import classroom.stage.bank.AccountStage;
import classroom.stage.histogram.Histogram;
import classroom.trace.save.SavedRun;
import classroom.window.file.RunFiles;
import classroom.window.lesson.TraceLessonView;
import classroom.window.playback.PlaybackState;
import classroom.window.side.DisplayedRun;
import classroom.window.side.TraceSideView;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.ActionListener;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JFileChooser;
import javax.swing.JRootPane;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uses the window with observed programs: runs both, moves the displayed time, searches for a lost update, saves and
 * opens runs.
 */
class ObservedJourneyIT {
    private static final int PINGPONG = key("pingpong");
    private static final int BANK = key("bank");
    private static final long PATIENCE_S = 90;
    private static final int CLICKS = 3;
    /** The time in s after which a click without effect counts as lost. */
    private static final int UNDER_WAY_S = 5;

    @TempDir
    Path folder;

    private AppDriver journey;

    @BeforeEach
    void open() throws Exception {
        journey = new AppDriver(
                folder,
                "language=en",
                "theme=light",
                "bank.threads=30",
                "bank.bank=5",
                "pingpong.count=100",
                "pingpong.pause=500");
    }

    @AfterEach
    void close() {
        if (journey != null) {
            journey.close();
        }
    }

    /** Returns the key that selects a lesson together with Alt. */
    private static int key(String lesson) {
        return KeyEvent.VK_1
                + Catalog.lessons().stream().map(Lesson::id).toList().indexOf(lesson);
    }

    private TraceLessonView lesson(int key) {
        journey.key(key, KeyEvent.VK_ALT);
        journey.until(
                "the lesson is there",
                () -> journey.frame().controller().observed().isPresent()
                        && twin("left").source().pane() != null);
        return journey.seen(() -> journey.frame().controller().observed().orElseThrow());
    }

    private TraceSideView twin(String side) {
        return on(TraceSideView.class, "twin." + side);
    }

    /** Returns the component with a name on the selected page. */
    private <C extends Component> C on(Class<C> type, String name) {
        return SwingExtension.named(type, journey.frame().page(), name);
    }

    private String text(String name) {
        return on(JTextComponent.class, name).getText();
    }

    private void press(String name) {
        AbstractButton button = journey.seen(() -> on(AbstractButton.class, name));
        journey.until("it can be pressed: " + name, () -> button.isShowing() && button.isEnabled());
        click(button);
    }

    /** Clicks a button until it reacts, since a robot's click may get lost on a busy display. */
    private void click(AbstractButton button) {
        CountDownLatch heard = new CountDownLatch(1);
        ActionListener listener = click -> heard.countDown();
        journey.seen(() -> {
            button.addActionListener(listener);
            return null;
        });
        for (int i = 0; i < CLICKS && heard.getCount() > 0; i++) {
            journey.robot.click(button);
            await(heard);
        }
        assertEquals(0, heard.getCount(), "no click was heard");
        journey.seen(() -> {
            button.removeActionListener(listener);
            return null;
        });
    }

    private static void await(CountDownLatch heard) {
        try {
            heard.await(UNDER_WAY_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void runToTheEnd() {
        press("button.act.run");
        for (String side : List.of("left", "right")) {
            journey.until(
                    "the run is over: " + side,
                    () -> twin(side).shown() != null
                            && !twin(side).shown().isLive()
                            && text("status." + side).contains("noted"));
        }
    }

    private long shownTime() {
        return on(JSlider.class, "transport.slider").getValue();
    }

    @Test
    void bothSidesAreRunAndSeenAgain() {
        lesson(BANK);
        runToTheEnd();
        assertTrue(journey.seen(() -> on(JToggleButton.class, "transport.live").isSelected()));
        JSlider slider = journey.seen(() -> on(JSlider.class, "transport.slider"));
        journey.robot.click(slider);
        journey.until(
                "the middle is shown",
                () -> !on(JToggleButton.class, "transport.live").isSelected() && shownTime() < slider.getMaximum());
        journey.seen(() -> {
            slider.setValue(slider.getMaximum() / 3);
            return null;
        });
        PlaybackState player = journey.seen(
                () -> journey.frame().controller().observed().orElseThrow().player());
        long third = journey.seen(player::time);
        press("transport.forward");
        journey.until("the next event is shown", () -> player.time() > third);
        press("transport.back");
        journey.until("the event before is shown", () -> player.time() <= third);
        press("transport.play");
        journey.until(
                "it is played to its end",
                () -> player.mode() == PlaybackState.Mode.PAUSED && player.time() == player.end());
        press("transport.live");
        journey.until("it is live", () -> player.mode() == PlaybackState.Mode.LIVE);
    }

    @Test
    void aLostYuanIsFound() {
        lesson(BANK);
        runToTheEnd();
        AccountStage account = (AccountStage) journey.seen(() -> twin("left").stage());
        journey.until("something was lost", () -> account.firstLost().isPresent());
        press("find");
        journey.until(
                "its time is shown",
                () -> !on(JToggleButton.class, "transport.live").isSelected());
    }

    @Test
    void aChildIsKilledByItsButton() {
        lesson(PINGPONG);
        press("button.act.run");
        journey.until(
                "a child can be killed",
                () -> SwingExtension.all(twin("left")).stream()
                        .anyMatch(each -> "kill.Ping".equals(each.getName()) && each.isShowing()));
        AbstractButton kill = journey.seen(() -> SwingExtension.named(AbstractButton.class, twin("left"), "kill.Ping"));
        click(kill);
        // The process may have been killed before it recorded anything; the parent records its end.
        journey.until(
                "its end is noted",
                () -> twin("left").shown().run().processes().stream()
                        .anyMatch(child ->
                                twin("left").shown().trace().processes().get(0).childEnd(child.pid()) != null));
        assertTrue(journey.seen(() -> twin("left").shown().isLive()), "the other one goes on");
        press("button.act.stop");
        journey.until(
                "they have ended",
                () -> !twin("left").shown().isLive() && text("status.left").startsWith("Stopped."));
    }

    @Test
    void ofManyRunsOneIsOpened() {
        lesson(BANK);
        journey.key(KeyEvent.VK_F8);
        journey.until("the dialog is there", () -> dialog("many") != null);
        Window many = journey.seen(() -> dialog("many"));
        journey.seen(() -> {
            SwingExtension.named(JSpinner.class, many, "many.times").setValue(2);
            return null;
        });
        journey.robot.click(journey.seen(() -> SwingExtension.named(AbstractButton.class, many, "many.begin")));
        AbstractButton begin = journey.seen(() -> SwingExtension.named(AbstractButton.class, many, "many.begin"));
        Histogram histogram = journey.seen(() -> (Histogram) SwingExtension.all(many).stream()
                .filter(each -> each instanceof Histogram)
                .findFirst()
                .orElseThrow());
        journey.until(
                "all are run",
                () -> begin.isEnabled() && histogram.balances().results().size() == 4);
        assertNull(journey.seen(() -> twin("right").shown()));
        journey.seen(() -> {
            histogram.requestFocusInWindow();
            return null;
        });
        journey.until("the bars have the focus", histogram::isFocusOwner);
        journey.key(KeyEvent.VK_RIGHT);
        journey.key(KeyEvent.VK_RIGHT);
        journey.key(KeyEvent.VK_ENTER);
        journey.until(
                "a run is opened",
                () -> twin("left").shown() != null || twin("right").shown() != null);
        journey.seen(() -> {
            many.dispose();
            return null;
        });
    }

    @Test
    void manyRunsGoOnWhileTheWindowFillsTheScreenAndEndWithTheirDialog() {
        lesson(BANK);
        journey.key(KeyEvent.VK_F8);
        journey.until("the dialog is there", () -> dialog("many") != null);
        Window many = journey.seen(() -> dialog("many"));
        AbstractButton begin = journey.seen(() -> SwingExtension.named(AbstractButton.class, many, "many.begin"));
        Histogram histogram = journey.seen(() -> (Histogram) SwingExtension.all(many).stream()
                .filter(each -> each instanceof Histogram)
                .findFirst()
                .orElseThrow());
        journey.seen(() -> {
            SwingExtension.named(JSpinner.class, many, "many.times").setValue(1000);
            begin.doClick(0);
            journey.frame().controller().switchFullScreen();
            journey.frame().controller().switchFullScreen();
            return null;
        });
        journey.until("results come", () -> !histogram.balances().results().isEmpty());
        assertTrue(journey.seen(() -> many.isShowing() && !begin.isEnabled()), "and more are to come");
        journey.seen(() -> {
            many.dispatchEvent(new WindowEvent(many, WindowEvent.WINDOW_CLOSING));
            return null;
        });
        journey.until("the dialog is gone, and starts no more", () -> !many.isDisplayable() && begin.isEnabled());
    }

    private static Window dialog(String name) {
        return Stream.of(Window.getWindows())
                .filter(each -> name.equals(each.getName()) && each.isShowing())
                .findFirst()
                .orElse(null);
    }

    @Test
    void aRunOfTheConsoleIsOpenedAndSavedAndDropped() throws Exception {
        Path file = folder.resolve("console" + SavedRun.SUFFIX);
        String classes = System.getProperty("java.class.path");
        Process console = new ProcessBuilder(
                        Jdk.own().java().toString(),
                        "-Dclassroom.config=" + folder.resolve("console"),
                        "-cp",
                        classes,
                        Main.class.getName(),
                        "run",
                        "bank/locked",
                        "--set",
                        "threads=7",
                        "--trace",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertTrue(console.waitFor(PATIENCE_S, TimeUnit.SECONDS));
        assertEquals(0, console.exitValue(), Files.readString(folder.resolve("said")));

        lesson(BANK);
        journey.key(KeyEvent.VK_O, KeyEvent.VK_CONTROL);
        choose(file);
        journey.until("the run of the console is shown", () -> twin("right").shown() != null);
        DisplayedRun opened = journey.seen(() -> twin("right").shown());
        assertEquals(8, opened.trace().threads().size());
        journey.until("it is told where it is from", () -> text("status.right").startsWith("From a file"));

        press("button.act.run");
        journey.until(
                "another run is shown",
                () -> twin("right").shown() != opened
                        && !twin("right").shown().isLive()
                        && twin("left").shown() != null
                        && !twin("left").shown().isLive());
        DisplayedRun run = journey.seen(() -> twin("right").shown());
        assertNotSame(opened, run);
        Path saved = folder.resolve("saved" + SavedRun.SUFFIX);
        RunFiles.save(run, saved);
        assertTrue(journey.seen(() -> drop(saved)));
        journey.until("the run that was dropped is shown", () -> twin("right").shown() != run);
        assertEquals(
                run.trace().size(),
                journey.seen(() -> twin("right").shown().trace().size()));
        assertSame(run.program(), journey.seen(() -> twin("right").shown().program()));
    }

    /** Enters a file in the file chooser. */
    private void choose(Path file) {
        journey.until("a file is asked for", () -> chooser() != null);
        journey.seen(() -> {
            JFileChooser chooser = chooser();
            chooser.setSelectedFile(file.toFile());
            chooser.approveSelection();
            return null;
        });
    }

    private static JFileChooser chooser() {
        return Stream.of(Window.getWindows())
                .filter(each -> each instanceof Dialog && each.isShowing())
                .flatMap(each -> SwingExtension.all(each).stream())
                .filter(each -> each instanceof JFileChooser)
                .map(each -> (JFileChooser) each)
                .findFirst()
                .orElse(null);
    }

    private boolean drop(Path file) {
        JRootPane root = journey.frame().getRootPane();
        return root.getTransferHandler().importData(new TransferHandler.TransferSupport(root, new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return flavor.equals(DataFlavor.javaFileListFlavor);
            }

            @Override
            public List<File> getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
                return List.of(file.toFile());
            }
        }));
    }
}
