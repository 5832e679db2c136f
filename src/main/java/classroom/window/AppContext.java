package classroom.window;

import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.jdk.Jdk;
import classroom.run.storage.AppDirectories;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.window.settings.Settings;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** What the parts of the window share: the settings, the launcher of programs, and the executor for background work. */
public final class AppContext implements AutoCloseable {
    private static final int WORKERS = 3;
    private static final int SAVE_AFTER_MS = 400;

    private final Settings settings;
    private final BackgroundExecutor background;
    private final BackgroundExecutor analysis = new BackgroundExecutor(1, "classroom analysis", Thread.MIN_PRIORITY);
    private volatile Runnable unwritten = () -> {};
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();
    private Launcher launcher;
    private ProgramBuilder preparation;

    public AppContext(Settings settings) {
        this.settings = settings;
        background = new BackgroundExecutor(WORKERS);
        settings.whenChanged(() -> background.schedule(this::writeSettings, SAVE_AFTER_MS, TimeUnit.MILLISECONDS));
    }

    /**
     * Sets the listener for settings that cannot be written.
     *
     * @param listener called on the event thread
     */
    void whenUnwritten(Runnable listener) {
        unwritten = listener;
    }

    private void writeSettings() {
        try {
            settings.write();
        } catch (IOException e) {
            EventQueue.invokeLater(unwritten);
        }
    }

    public Settings settings() {
        return settings;
    }

    /**
     * Returns the launcher of programs. It is created with the first call, so that it does not delay the first picture
     * of the window.
     */
    public synchronized Launcher launcher() {
        if (launcher == null) {
            launcher = new Launcher(AppDirectories.here());
            preparation = new ProgramBuilder(launcher);
        }
        return launcher;
    }

    public synchronized ProgramBuilder preparation() {
        launcher();
        return preparation;
    }

    /** Returns the executor for work that takes time. */
    public BackgroundExecutor background() {
        return background;
    }

    /** Returns the executor that analyzes traces, one at a time and at a low priority. */
    public BackgroundTasks analysis() {
        return analysis;
    }

    /** Returns the Java that runs programs: the chosen one if it still exists, else the app's own. Reads the disk. */
    public Jdk jdk() {
        Jdk chosen = settings.jdk();
        return chosen != null && Files.isExecutable(chosen.java()) ? chosen : Jdk.own();
    }

    /**
     * Adds what is done when the app ends.
     *
     * @param end called on the thread that closes this, before programs are ended
     */
    public void whenClosed(Runnable end) {
        ends.add(end);
    }

    /** Ends all programs and writes the settings. It may take seconds, so it must not be called on the event thread. */
    @Override
    public synchronized void close() {
        background.shutdownNow();
        analysis.shutdownNow();
        try {
            settings.write();
        } catch (IOException e) {
            // The window is closed; only the terminal can show the message.
            System.err.println(Texts.text("note.settings.unwritten"));
        }
        ends.forEach(Runnable::run);
        if (launcher != null) {
            launcher.close();
        }
    }
}
