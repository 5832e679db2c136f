package classroom.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Questions;
import classroom.notes.LessonNotes.NoteItem;
import classroom.notes.LessonNotes.NoteKind;
import classroom.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson has notes and a sheet, complete in both languages. */
class LessonNotesTest {
    static Stream<Lesson> lessons() {
        return Catalog.lessons().stream();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theNotesAreComplete(Lesson lesson) {
        List<NoteKind> kinds = kinds(lesson, Language.EN);
        assertEquals(kinds, kinds(lesson, Language.ZH), "the same items in both languages");
        assertEquals(4, kinds.stream().filter(NoteKind.HEADING::equals).count(), lesson.id());
        assertTrue(kinds.stream().filter(NoteKind.EXERCISE::equals).count() >= 2, lesson.id());
        assertTrue(kinds.stream().filter(NoteKind.POINT::equals).count() >= 6, lesson.id());
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == NoteKind.EXERCISE) {
                assertEquals(NoteKind.SOLUTION, kinds.get(i + 1), lesson.id() + ": an exercise without its solution");
            }
        }
        for (Language language : Language.values()) {
            boolean chinese = language == Language.ZH;
            for (NoteItem each : notes(lesson, language).items()) {
                assertEquals(chinese, each.text().matches(".*\\p{IsHan}.*"), lesson.id() + ": " + each.text());
            }
            int minutes = notes(lesson, language).texts(NoteKind.POINT).stream()
                    .filter(each -> each.matches("\\d+ (min:|分钟：).*"))
                    .mapToInt(each -> Integer.parseInt(each.replaceFirst(" .*", "")))
                    .sum();
            assertEquals(45, minutes, lesson.id() + ": the time plan");
        }
    }

    private static List<NoteKind> kinds(Lesson lesson, Language language) {
        return notes(lesson, language).items().stream().map(NoteItem::kind).toList();
    }

    private static LessonNotes notes(Lesson lesson, Language language) {
        return LessonNotes.of(lesson, language).orElseThrow(() -> new AssertionError(lesson.id() + " has no notes"));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theSheetHasQuestionsAndExercisesAndNoSolution(Lesson lesson) {
        for (Language language : Language.values()) {
            String sheet = NotesPage.pupils(lesson, language);
            Questions.of(lesson)
                    .forEach(each -> assertTrue(
                            sheet.contains(NotesPage.escaped(each.text(language, lesson.values(each.values())))),
                            each.id()));
            notes(lesson, language)
                    .texts(NoteKind.EXERCISE)
                    .forEach(each -> assertTrue(sheet.contains(NotesPage.escaped(each)), each));
            notes(lesson, language)
                    .texts(NoteKind.SOLUTION)
                    .forEach(each -> assertFalse(sheet.contains(NotesPage.escaped(each)), each));
            assertFalse(
                    sheet.contains("<script") || sheet.contains("http"), "one file, without anything from elsewhere");
            assertTrue(NotesPage.teacher(lesson, language).length() > sheet.length() / 2);
        }
    }

    @Test
    void textIsNeverMarkup() {
        LessonNotes notes = LessonNotes.parse("# A<b>\r\n- x & y\n\n? <script>\n! \"s\"\nplain # text");
        assertEquals(
                List.of(NoteKind.HEADING, NoteKind.POINT, NoteKind.EXERCISE, NoteKind.SOLUTION, NoteKind.PARAGRAPH),
                notes.items().stream().map(NoteItem::kind).toList());
        assertEquals(
                "&lt;script&gt;",
                NotesPage.escaped(notes.texts(NoteKind.EXERCISE).get(0)));
    }
}
