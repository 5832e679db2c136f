package classroom.window.file;

import classroom.run.TraceFault;
import classroom.text.Texts;
import classroom.trace.format.TraceException;
import classroom.window.dialog.StackTraces;
import classroom.window.side.DisplayedRun;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Opens files of runs, each on a thread of its own, since that may take long and must not block other work. Only one at
 * a time: opening another file cancels the previous one. Used on the event thread, on which all callbacks are called.
 */
public final class RunOpener {
    private final Consumer<Opening> begun;
    private final Consumer<DisplayedRun> opened;
    private final BiConsumer<String, String> failed;
    private Opening now;

    /**
     * A file being opened.
     *
     * @param file   its name
     * @param thread the thread that reads it
     */
    public record Opening(String file, Thread thread) {}

    /**
     * @param begun  called with the file being opened; with null when there is none any more
     * @param opened called with an opened run
     * @param failed called with a sentence about a file that could not be opened, and the details
     */
    public RunOpener(Consumer<Opening> begun, Consumer<DisplayedRun> opened, BiConsumer<String, String> failed) {
        this.begun = begun;
        this.opened = opened;
        this.failed = failed;
    }

    /** Starts to open a file. */
    void open(Path file) {
        cancel();
        String name = String.valueOf(file.getFileName());
        Thread thread = new Thread(() -> read(file, name), "classroom open");
        thread.setDaemon(true);
        now = new Opening(name, thread);
        begun.accept(now);
        thread.start();
    }

    /** Cancels the opening, if any. */
    void cancel() {
        if (now != null) {
            now.thread().interrupt();
            now = null;
            begun.accept(null);
        }
    }

    private void read(Path file, String name) {
        try {
            DisplayedRun run = RunFiles.open(file);
            end(() -> opened.accept(run));
        } catch (TraceException e) {
            end(() -> failed.accept(TraceFault.sentence(e.code(), name), StackTraces.all(e)));
        } catch (NoSuchElementException e) {
            end(() -> failed.accept(Texts.text("open.program", name), StackTraces.all(e)));
        } catch (CancellationException e) {
            // The user canceled this.
        } catch (RuntimeException | OutOfMemoryError e) {
            TraceException.Code why =
                    e instanceof RuntimeException ? TraceException.Code.DAMAGED : TraceException.Code.TOO_LARGE;
            end(() -> failed.accept(TraceFault.sentence(why, name), StackTraces.all(e)));
        }
    }

    /** Ends the opening; a canceled one is not reported. */
    private void end(Runnable tell) {
        Thread thread = Thread.currentThread();
        EventQueue.invokeLater(() -> {
            if (now != null && now.thread() == thread) {
                now = null;
                begun.accept(null);
                tell.run();
            }
        });
    }
}
