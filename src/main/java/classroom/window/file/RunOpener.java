package classroom.window.file;

import classroom.run.TraceFault;
import classroom.text.Texts;
import classroom.trace.TraceException;
import classroom.window.dialog.StackTraces;
import classroom.window.file.RunFiles;
import classroom.window.side.DisplayedRun;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Opens files of runs, each on a thread of its own, since that may take long and other work must not wait for it. One at a time: another
 * one cancels the one before. Used on the event thread, on which all that it calls is called, too.
 */
public final class RunOpener {
    private final Consumer<Opening> begun;
    private final Consumer<DisplayedRun> opened;
    private final BiConsumer<String, String> failed;
    private Opening now;

    /**
     * The opening of one file.
     *
     * @param file   its name
     * @param thread reads it
     */
    public record Opening(String file, Thread thread) {
    }

    /**
     * @param begun  is told what is being opened; null when nothing is any more
     * @param opened gets a run that was opened
     * @param failed gets a sentence on a file that could not be opened, and the details
     */
    public RunOpener(Consumer<Opening> begun, Consumer<DisplayedRun> opened, BiConsumer<String, String> failed) {
        this.begun = begun;
        this.opened = opened;
        this.failed = failed;
    }

    /** Begins to open a file. */
    void open(Path file) {
        cancel();
        String name = String.valueOf(file.getFileName());
        Thread thread = new Thread(() -> read(file, name), "classroom open");
        thread.setDaemon(true);
        now = new Opening(name, thread);
        begun.accept(now);
        thread.start();
    }

    /** Cancels what is being opened, if anything is. */
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
            // Somebody wanted it no more, and was told so.
        } catch (RuntimeException | OutOfMemoryError e) {
            TraceException.Code why = e instanceof RuntimeException ? TraceException.Code.DAMAGED : TraceException.Code.TOO_LARGE;
            end(() -> failed.accept(TraceFault.sentence(why, name), StackTraces.all(e)));
        }
    }

    /** Nobody hears of what was canceled. */
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
