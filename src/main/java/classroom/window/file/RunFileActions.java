package classroom.window.file;

import classroom.run.TraceFault;
import classroom.text.Texts;
import classroom.trace.TraceException;
import classroom.window.AppContext;
import classroom.window.MainFrame;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.lesson.TraceLessonView;
import classroom.window.side.DisplayedRun;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Where runs come from files, and go into files. Called on the event thread; reading and writing is done in the background. */
final class RunFileActions {
    private final MainFrame frame;
    private final AppContext classroom;

    RunFileActions(MainFrame frame, AppContext classroom) {
        this.frame = frame;
        this.classroom = classroom;
        frame.getRootPane().setTransferHandler(new RunDropHandler(this::open));
    }

    /** Asks for a file and opens the run in it. */
    void open() {
        RunChooser.toOpen(frame).ifPresent(this::open);
    }

    /** Asks which run on show to save, and where. */
    void save() {
        List<DisplayedRun> runs = frame.observed().map(TraceLessonView::runs).orElse(List.of()).stream()
                .filter(run -> run.recording() != null).toList();
        // Others may come in their place while the reader chooses, or while it is saved.
        runs.forEach(run -> run.recording().hold());
        Optional<RunChooser.Save> chosen = RunChooser.toSave(frame, runs);
        classroom.background().execute(() -> {
            chosen.ifPresent(this::save);
            runs.forEach(run -> run.recording().letGo());
        });
    }

    private void save(RunChooser.Save chosen) {
        try {
            RunFiles.save(chosen.run(), chosen.file());
        } catch (IOException e) {
            ErrorDialog.show(frame, Texts.text("save.failed", chosen.file()), StackTraces.all(e));
        }
    }

    private void open(Path file) {
        classroom.background().execute(() -> {
            try {
                DisplayedRun run = RunFiles.open(file);
                EventQueue.invokeLater(() -> frame.show(run));
            } catch (TraceException e) {
                ErrorDialog.show(frame, TraceFault.sentence(e.code(), file.getFileName().toString()), StackTraces.all(e));
            } catch (NoSuchElementException e) {
                ErrorDialog.show(frame, Texts.text("open.program", file.getFileName()), StackTraces.all(e));
            }
        });
    }
}
