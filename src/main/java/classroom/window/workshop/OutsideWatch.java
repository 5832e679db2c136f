package classroom.window.workshop;

import classroom.run.edit.TextFile;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.workshop.editor.EditorPane;
import classroom.window.workshop.program.EditedFile;
import classroom.window.workshop.program.EditedProgram;
import classroom.window.workshop.program.FileStamp;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Detects changes of a program's files by other programs. Files are read in the background. Used on the event thread.
 */
final class OutsideWatch {
    private final AppContext context;
    private final EditorSession session;
    private final EditorPane editor;
    private final Consumer<EditedFile> noticed;

    /** @param noticed called with the displayed file if another program has changed it */
    OutsideWatch(AppContext context, EditorSession session, EditorPane editor, Consumer<EditedFile> noticed) {
        this.context = context;
        this.session = session;
        this.editor = editor;
        this.noticed = noticed;
    }

    /** Checks in the background whether files were changed; called when the window is activated. */
    void look() {
        EditedProgram of = session.program();
        List<EditedFile> with =
                of.files().stream().filter(each -> each.path() != null).toList();
        List<String> stamps = with.stream().map(EditedFile::stamp).toList();
        if (with.isEmpty()) {
            return;
        }
        context.background()
                .run(
                        () -> {
                            for (int i = 0; i < with.size(); i++) {
                                String now = FileStamp.of(with.get(i).path());
                                if (!now.equals(stamps.get(i)) && !now.equals(FileStamp.NONE)) {
                                    TextFile there = TextFile.read(
                                            with.get(i).path(),
                                            with.get(i).saved().charset());
                                    return new OutsideChange(with.get(i), stamps.get(i), now, there);
                                }
                            }
                            return null;
                        },
                        () -> {},
                        found -> {
                            if (found != null
                                    && of == session.program()
                                    && found.file.stamp().equals(found.before)) {
                                handle(found);
                            }
                        },
                        failure -> {
                            // Ignored: the file cannot be read or is not text; the editor keeps its text, and saving
                            // reports the error.
                        });
    }

    /** A changed file, with its old and new stamp and its new contents. */
    private record OutsideChange(EditedFile file, String before, String now, TextFile there) {}

    private void handle(OutsideChange found) {
        if (found.there.text().equals(found.file.saved().text())) {
            // Only the modification time has changed.
            found.file.savedAs(found.file.path(), found.file.saved(), found.now);
            return;
        }
        session.showFile(session.program().files().indexOf(found.file));
        noticed.accept(found.file);
    }

    /** Replaces the displayed text by the file's contents. */
    void reload() {
        EditedFile file = session.file();
        Path path = file.path();
        Charset charset = file.saved().charset();
        context.background()
                .run(
                        () -> new OutsideChange(file, "", FileStamp.of(path), TextFile.read(path, charset)),
                        () -> {},
                        now -> {
                            file.savedAs(path, now.there, now.now);
                            if (file == session.file()) {
                                // As one edit, so that it can be undone.
                                editor.replace(now.there.text());
                            }
                            file.text(now.there.text());
                            session.settled();
                        },
                        failure -> ErrorDialog.show(
                                editor, Texts.text("workshop.open.failed", file.name()), StackTraces.all(failure)));
    }

    /** Keeps the editor's text although the file has changed. */
    void keepMine() {
        EditedFile file = session.file();
        Path path = file.path();
        context.background()
                .run(
                        () -> FileStamp.of(path),
                        () -> {},
                        stamp -> {
                            file.keepMine(stamp);
                            session.settled();
                        },
                        BackgroundTasks::rethrow);
    }
}
