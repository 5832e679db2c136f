package classroom.window.notes;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.text.Language;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.UnseenFrame;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeFixture;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JEditorPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the window with the teacher's notes. */
class NotesWindowTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private static String text(NotesWindow notes) throws Exception {
        JEditorPane pane = named(JEditorPane.class, notes, "notes.text");
        return pane.getDocument().getText(0, pane.getDocument().getLength());
    }

    @Test
    void itShowsTheNotesOfTheLessonInTheLanguageOfNow() throws Exception {
        AppContext context = new AppContext(windowing.settings);
        UnseenFrame unseen = onEventThread(() -> new UnseenFrame(windowing.settings));
        NotesWindow notes = onEventThread(() -> new NotesWindow(unseen.frame, context));
        try {
            onEventThread(() -> {
                notes.turn(Catalog.lessonOf(Catalog.program("bank/unlocked")));
                assertTrue(text(notes).contains("Bank account"), text(notes));
                assertTrue(text(notes).contains("A deposit is three steps"), text(notes));
                notes.turn(Lesson.WORKSHOP);
                assertTrue(text(notes).contains("Bank account"), "the workshop has no notes");
                SwingExtension.use(Language.ZH, notes);
                assertTrue(text(notes).contains("存钱是三步"), text(notes));
                assertEquals("讲课笔记", notes.getTitle());
                ThemeFixture.show(Theme.DARK, 0);
                Theme.update(notes);
                assertTrue(text(notes).contains("存钱是三步"), text(notes));
                return null;
            });
        } finally {
            SwingExtension.closeOnEventThread(notes::dispose);
            unseen.close();
            context.close();
        }
    }

    @Test
    void itIsInTheMiddleOfAnotherScreenOrAtTheRightOfTheOnlyOne() {
        Rectangle second = new Rectangle(1920, 0, 1280, 800);
        Rectangle alone = NotesWindow.place(second, true);
        assertTrue(second.contains(alone));
        assertEquals(second.getCenterX(), alone.getCenterX(), 1);
        Rectangle beside = NotesWindow.place(second, false);
        assertEquals(second.getMaxX(), beside.getMaxX(), 1);
    }

    @Test
    void theSheetIsAFile() throws Exception {
        Path file = windowing.folder.resolve("sheet.html");
        SheetActions.write(Catalog.lessons().get(0), Language.ZH, file);
        assertTrue(Files.readString(file).contains("<html lang=\"zh-CN\">"));
    }
}
