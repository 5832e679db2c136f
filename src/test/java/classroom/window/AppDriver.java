package classroom.window;

import static org.assertj.swing.edt.GuiActionRunner.execute;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.screen.Panels;
import classroom.screen.Screen;
import classroom.screen.wire.FromPanel.Control;
import classroom.stage.panel.ScreenView;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.settings.Settings;
import classroom.window.theme.Theme;
import java.awt.AWTException;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;

/** The app's window on the display, with its programs, and a robot with mouse and keys. */
final class AppDriver implements AutoCloseable {
    private static final int PATIENCE_MS = 90_000;

    /**
     * The robot's monitor accesses a class of the JDK that it must not access; it works without, but logs that each
     * time.
     */
    private static final Logger MONITOR = Logger.getLogger("org.assertj.swing.monitor.ProtectingTimerTask");

    final Robot robot;
    final FrameFixture window;
    final AppContext classroom;
    private final MainFrame frame;

    /**
     * Opens the window, and waits until both panels of the first lesson are running.
     *
     * @param folder the folder of the settings
     * @param stored lines of the settings
     */
    AppDriver(Path folder, String... stored) throws Exception {
        Files.write(folder.resolve("settings.properties"), List.of(stored));
        Settings settings = Settings.read(folder);
        Texts.use(Language.EN);
        classroom = new AppContext(settings);
        MONITOR.setLevel(Level.OFF);
        robot = BasicRobot.robotWithCurrentAwtHierarchy();
        robot.settings().delayBetweenEvents(20);
        FailOnThreadViolationRepaintManager.install();
        frame = execute(() -> {
            Theme.install(settings, Optional.empty());
            MainFrame made = new MainFrame(classroom);
            made.open(List.of(), () -> {});
            return made;
        });
        window = new FrameFixture(robot, frame);
        try {
            awaitPanels();
            // Keys are lost until a component in the window has the focus, as in any window.
            until("the window has the focus", () -> frame.isFocused() && frame.getFocusOwner() != null);
        } catch (RuntimeException | Error e) {
            // Otherwise no later test could use the robot.
            close();
            throw e;
        }
    }

    /** Waits until both panels are displayed. */
    void awaitPanels() {
        for (String side : new String[] {"left", "right"}) {
            until(
                    "the panel is there: " + side,
                    () -> screen(side) != null
                            && screen(side).picture().isThere()
                            && !screen(side).controls().isEmpty());
        }
    }

    /** Waits until a condition holds on the event thread. */
    void until(String what, Callable<Boolean> condition) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return execute(condition);
                    }
                },
                PATIENCE_MS);
    }

    /** Returns the component with a name. */
    <C extends Component> C named(Class<C> type, String name) {
        return execute(() -> SwingExtension.named(type, frame, name));
    }

    ScreenView view(String side) {
        return SwingExtension.named(ScreenView.class, frame, "screen." + side);
    }

    /** Returns the panel on a side; null if none runs. */
    Screen screen(String side) {
        return SwingExtension.all(frame).stream()
                .filter(each -> ("screen." + side).equals(each.getName()))
                .flatMap(each -> Stream.ofNullable(((ScreenView) each).screen()))
                .findFirst()
                .orElse(null);
    }

    /** Waits for a condition of a panel. */
    void await(Screen screen, BooleanSupplier condition, String what) throws InterruptedException {
        Panels.await(screen, condition, what);
    }

    /** Clicks a control of a panel where it is displayed. */
    void click(String side, Control control) {
        Point place = execute(() -> {
            Rectangle at = view(side).place(control);
            return new Point((int) at.getCenterX(), (int) at.getCenterY());
        });
        robot.click(view(side), place);
    }

    /** Clicks the button of the displayed message box. */
    void answer(String side) {
        assertTrue(screen(side).hasMessageBox(), "no message box: " + side);
        click(side, screen(side).controls().get(0));
    }

    /** Presses a key, with modifier keys. */
    void key(int code, int... held) {
        awaitKeyboard();
        // Pressed and released at once, since a display repeats a key that is held.
        try {
            java.awt.Robot keys = new java.awt.Robot();
            for (int each : held) {
                keys.keyPress(each);
            }
            keys.keyPress(code);
            keys.keyRelease(code);
            for (int each : held) {
                keys.keyRelease(each);
            }
        } catch (AWTException e) {
            throw new IllegalStateException(e);
        }
        robot.waitForIdle();
    }

    /**
     * Waits until a window of the app has the keyboard focus, which the window system sets some time after it is shown.
     */
    private void awaitKeyboard() {
        until("a window has the keyboard", () -> {
            if (KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusedWindow() == null) {
                frame.toFront();
                frame.requestFocus();
                return false;
            }
            return true;
        });
    }

    /** Runs a task on the event thread and returns its result. */
    <T> T seen(Callable<T> question) {
        return execute(question);
    }

    MainFrame frame() {
        return frame;
    }

    @Override
    public void close() {
        robot.cleanUp();
        FailOnThreadViolationRepaintManager.uninstall();
        classroom.close();
    }
}
