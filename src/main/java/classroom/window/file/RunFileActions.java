package classroom.window.file;

import classroom.share.RunPage;
import classroom.text.Texts;
import classroom.trace.text.TextReplacement;
import classroom.trace.text.VisibleText;
import classroom.window.AppContext;
import classroom.window.MainFrame;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.lesson.PageView;
import classroom.window.side.DisplayedRun;
import classroom.window.widget.NotificationBar;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens and saves runs. Called on the event thread; files are read and written on other threads. */
public final class RunFileActions {
    private final MainFrame frame;
    private final AppContext classroom;
    private final RunOpener opener;

    /**
     * Actions for the runs of a window.
     *
     * @param show brings a run that was opened on show; called on the event thread
     */
    public RunFileActions(MainFrame frame, AppContext classroom, Consumer<DisplayedRun> show) {
        this.frame = frame;
        this.classroom = classroom;
        opener = new RunOpener(this::opening, show, (sentence, details) -> ErrorDialog.show(frame, sentence, details));
        frame.getRootPane().setTransferHandler(new RunDropHandler(opener::open));
    }

    /** Asks for a file and opens its run. */
    public void open() {
        RunChooser.toOpen(frame).ifPresent(opener::open);
    }

    /** Opens the run in a file, as when the file is double-clicked; a sentence says why if that is not possible. */
    public void open(String file) {
        try {
            opener.open(Path.of(file).toAbsolutePath());
        } catch (InvalidPathException e) {
            ErrorDialog.show(frame, Texts.text("open.no-path", VisibleText.line(file)), StackTraces.all(e));
        }
    }

    /** Asks which displayed run to save, and where. */
    public void save() {
        List<DisplayedRun> runs =
                frame.page().body().filter(PageView::isObserved).map(PageView::runs).orElse(List.of()).stream()
                        .filter(run -> run.recording() != null)
                        .toList();
        // Keep the recordings, since other runs may be displayed while the user chooses or the file is written.
        runs.forEach(run -> run.recording().hold());
        Optional<RunChooser.Save> chosen = RunChooser.toSave(frame, runs);
        classroom.background().execute(() -> {
            try {
                chosen.ifPresent(this::save);
            } finally {
                runs.forEach(run -> run.recording().letGo());
            }
        });
    }

    private void save(RunChooser.Save chosen) {
        try {
            if (chosen.hidesNames()) {
                RunFiles.saveWithoutNames(chosen.run(), chosen.file());
            } else {
                RunFiles.save(chosen.run(), chosen.file());
            }
        } catch (IOException e) {
            ErrorDialog.show(frame, Texts.text("save.failed", chosen.file()), StackTraces.all(e));
        }
    }

    /** Asks which displayed run to share, and where its web page is to be. */
    public void share() {
        List<DisplayedRun> runs = frame.page()
                .body()
                .filter(PageView::isObserved)
                .map(PageView::runs)
                .orElse(List.of());
        Optional<RunChooser.Save> chosen = RunChooser.toShare(frame, runs);
        chosen.ifPresent(each -> classroom.background().execute(() -> share(each)));
    }

    private void share(RunChooser.Save chosen) {
        try {
            RunPage.write(
                    RunFiles.of(chosen.run()),
                    chosen.file(),
                    chosen.hidesNames()
                            ? RunFiles.withoutNames(chosen.run(), chosen.run().trace())
                            : TextReplacement.NONE);
            EventQueue.invokeLater(() -> frame.note(new NotificationBar(() ->
                    Texts.text("share.done", VisibleText.line(chosen.file().toString())))));
        } catch (IOException e) {
            ErrorDialog.show(frame, Texts.text("share.failed", chosen.file()), StackTraces.all(e));
        }
    }

    private void opening(RunOpener.Opening now) {
        frame.note(now == null ? null : new OpeningBar(now.file(), opener::cancel));
    }
}
