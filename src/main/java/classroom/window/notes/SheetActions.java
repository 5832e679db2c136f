package classroom.window.notes;

import classroom.lesson.Lesson;
import classroom.notes.NotesPage;
import classroom.run.RunException;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.file.SaveChooser;
import java.awt.Component;
import java.awt.Desktop;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the sheet for pupils in the browser, which prints it, or saves it. Event thread only. */
final class SheetActions {
    private final Component owner;
    private final AppContext context;

    SheetActions(Component owner, AppContext context) {
        this.owner = owner;
        this.context = context;
    }

    /** Opens the sheet of a lesson in the browser; where the desktop opens none, asks where to save it. */
    void print(Lesson lesson) {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            save(lesson);
            return;
        }
        Language language = Texts.language();
        context.background().execute(() -> {
            try {
                Path file = context.launcher().folder("sheet").resolve(name(lesson, language));
                write(lesson, language, file);
                Desktop.getDesktop().browse(file.toUri());
            } catch (IOException | RunException | UnsupportedOperationException e) {
                EventQueue.invokeLater(() -> save(lesson));
            }
        });
    }

    /** Asks where to save the sheet of a lesson. */
    void save(Lesson lesson) {
        Language language = Texts.language();
        new SaveChooser(Texts.text("notes.sheet.kind"), ".html", name(lesson, language))
                .ask(owner)
                .ifPresent(file -> save(lesson, language, file));
    }

    /** Writes the sheet into a file in the background, and tells if that fails. */
    void save(Lesson lesson, Language language, Path file) {
        context.background().execute(() -> {
            try {
                write(lesson, language, file);
            } catch (IOException e) {
                ErrorDialog.show(
                        owner, Texts.text("notes.sheet.failed", VisibleText.line(file.toString())), StackTraces.all(e));
            }
        });
    }

    /** Writes a sheet, in UTF-8. */
    static void write(Lesson lesson, Language language, Path file) throws IOException {
        Files.writeString(file, NotesPage.pupils(lesson, language));
    }

    private static String name(Lesson lesson, Language language) {
        return lesson.id() + "_" + language.tag() + ".html";
    }
}
