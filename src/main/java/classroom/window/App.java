package classroom.window;

import classroom.run.AppFile;
import classroom.run.storage.AppDirectories;
import classroom.text.Texts;
import classroom.window.dialog.ErrorDialog;
import classroom.window.settings.Settings;
import classroom.window.theme.SystemTheme;
import classroom.window.theme.Theme;
import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The entry point of the app with a window. */
public final class App {
    private static final int NO_DISPLAY = 3;

    private App() {
    }

    /**
     * Starts the app with a window; returns before the window is shown. Without a display, prints an error and exits
     * with status 3.
     */
    public static void main(String[] args) {
        Settings settings = Settings.read(AppDirectories.here().config());
        CompletableFuture<Optional<Theme>> system = settings.theme() == null ? SystemTheme.ask()
                : CompletableFuture.completedFuture(Optional.empty());
        Texts.use(settings.language());
        prepareSystem();
        if (!hasDisplay()) {
            System.err.println(Texts.text("app.no-display"));
            System.exit(NO_DISPLAY);
        }
        Thread.setDefaultUncaughtExceptionHandler(new FaultHandler(AppFile.running()::hasChanged,
                (sentence, details) -> ErrorDialog.show(null, sentence, details)));
        AppContext classroom = new AppContext(settings);
        EventQueue.invokeLater(() -> {
            Theme.install(settings, system.getNow(Optional.empty()));
            new MainFrame(classroom).open();
            system.thenAccept(found -> EventQueue.invokeLater(() -> found.ifPresent(theme -> Theme.follow(theme, settings))));
        });
    }

    /** Sets the system properties that must be set before AWT starts. */
    private static void prepareSystem() {
        System.setProperty("apple.laf.useScreenMenuBar", "true");
        System.setProperty("apple.awt.application.name", Texts.text("app.name"));
        System.setProperty("apple.awt.application.appearance", "system");
    }

    private static boolean hasDisplay() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | HeadlessException | NoClassDefFoundError | UnsatisfiedLinkError noDisplay) {
            return false;
        }
    }
}
