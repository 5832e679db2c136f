package classroom.window;

import classroom.run.AppFile;
import classroom.run.storage.AppDirectories;
import classroom.text.Texts;
import classroom.window.dialog.ErrorDialog;
import classroom.window.settings.Settings;
import classroom.window.theme.Motion;
import classroom.window.theme.SystemTheme;
import classroom.window.theme.Theme;
import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Starts the window. AWT and the theme take most of the time; the main thread reads the settings while AWT starts, and the
 * texts while the theme is made.
 */
public final class App {
    private static final int NO_DISPLAY = 3;

    private App() {}

    /**
     * Shows the window, as {@link #open} does.
     *
     * @param words nothing, or the file of a saved run, which is opened
     * @throws InterruptedException if the thread is interrupted while AWT starts
     */
    public static void main(String[] words) throws InterruptedException {
        open(Arrays.asList(words), () -> {});
    }

    /**
     * The app with a window; ends with status 3 and a sentence where there is no display. Returns when the window is
     * asked for.
     *
     * @param runs    the files of saved runs to open
     * @param painted called on the event thread when the first picture is on the display
     * @throws InterruptedException if the thread is interrupted while AWT starts
     */
    public static void open(List<String> runs, Runnable painted) throws InterruptedException {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        ToolkitThread toolkit = new ToolkitThread();
        if (!mac) {
            toolkit.start();
        }
        Settings settings = Settings.read(AppDirectories.here().config());
        CompletableFuture<Optional<Theme>> system =
                settings.theme() == null ? SystemTheme.ask() : CompletableFuture.completedFuture(Optional.empty());
        if (mac) {
            Texts.use(settings.language());
            prepareMac();
            toolkit.start();
        }
        boolean hasDisplay = toolkit.awaitDisplay();
        if (hasDisplay) {
            EventQueue.invokeLater(() -> Theme.install(settings, system.getNow(Optional.empty())));
        }
        Texts.use(settings.language());
        if (!hasDisplay) {
            System.err.println(Texts.text("app.no-display"));
            System.exit(NO_DISPLAY);
        }
        Thread.setDefaultUncaughtExceptionHandler(new FaultHandler(
                AppFile.running()::hasChanged, (sentence, details) -> ErrorDialog.show(null, sentence, details)));
        AppContext classroom = new AppContext(settings);
        EventQueue.invokeLater(() -> {
            Motion.reduce(settings.reducedMotion());
            new MainFrame(classroom).open(runs, painted);
            system.thenAccept(
                    found -> EventQueue.invokeLater(() -> found.ifPresent(theme -> Theme.follow(theme, settings))));
        });
    }

    /** What macOS must be told before AWT starts; the name is in the language of the settings. */
    private static void prepareMac() {
        System.setProperty("apple.laf.useScreenMenuBar", "true");
        System.setProperty("apple.awt.application.name", Texts.text("app.name"));
        System.setProperty("apple.awt.application.appearance", "system");
    }

    /** Starts AWT, and so finds out whether there is a display. */
    private static final class ToolkitThread extends Thread {
        private boolean hasDisplay;

        ToolkitThread() {
            super("classroom toolkit");
        }

        @Override
        public void run() {
            try {
                hasDisplay = !GraphicsEnvironment.isHeadless()
                        && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
                if (hasDisplay) {
                    Toolkit.getDefaultToolkit();
                }
            } catch (AWTError | HeadlessException | NoClassDefFoundError | UnsatisfiedLinkError noDisplay) {
                hasDisplay = false;
            }
        }

        boolean awaitDisplay() throws InterruptedException {
            join();
            return hasDisplay;
        }
    }
}
