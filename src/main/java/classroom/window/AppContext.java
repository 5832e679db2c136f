package classroom.window;

import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.jdk.Jdk;
import classroom.run.storage.AppDirectories;
import classroom.window.settings.Settings;
import java.nio.file.Files;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the parts of the window share: the settings, the launcher of programs, and a place for work that isn't the event thread's. */
final class AppContext implements AutoCloseable {
    private static final int WORKERS = 3;
    private static final int SAVE_AFTER_MS = 400;

    private final Settings settings;
    private final BackgroundExecutor background;
    private Launcher launcher;
    private ProgramBuilder preparation;

    AppContext(Settings settings) {
        this.settings = settings;
        background = new BackgroundExecutor(WORKERS);
        settings.whenChanged(() -> background.schedule(settings::write, SAVE_AFTER_MS, TimeUnit.MILLISECONDS));
    }

    Settings settings() {
        return settings;
    }

    /** Starts programs. It is made when it is asked for first, so that nothing of it comes before the window's first picture. */
    synchronized Launcher launcher() {
        if (launcher == null) {
            launcher = new Launcher(AppDirectories.here());
            preparation = new ProgramBuilder(launcher);
        }
        return launcher;
    }

    synchronized ProgramBuilder preparation() {
        launcher();
        return preparation;
    }

    /** Does work that takes time, so that the event thread need not. */
    ScheduledExecutorService background() {
        return background;
    }

    /** The Java that programs run with: the chosen one if it is still there, else the app's own. Reads the disk. */
    Jdk jdk() {
        Jdk chosen = settings.jdk();
        return chosen != null && Files.isExecutable(chosen.java()) ? chosen : Jdk.own();
    }

    /** Ends all programs and writes the settings. May take some seconds: not for the event thread. */
    @Override
    public synchronized void close() {
        background.shutdownNow();
        settings.write();
        if (launcher != null) {
            launcher.close();
        }
    }
}
