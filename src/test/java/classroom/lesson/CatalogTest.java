package classroom.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.parameter.ChoiceParameter;
import classroom.lesson.parameter.LessonParameter;
import classroom.lesson.parameter.NumberParameter;
import classroom.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalog holds together, and a parameter takes no value but its own. */
class CatalogTest {
    private static final NumberParameter SECONDS = new NumberParameter("seconds", 1, 60, 10);

    @Test
    void idsAreUnique() {
        List<String> lessons = Catalog.lessons().stream().map(Lesson::id).toList();
        List<String> programs = programs().stream().map(Program::id).toList();
        assertEquals(new HashSet<>(lessons).size(), lessons.size(), lessons.toString());
        assertEquals(new HashSet<>(programs).size(), programs.size(), programs.toString());
        assertTrue(programs.containsAll(List.of("freeze/blocking", "freeze/background")));
    }

    private static List<Program> programs() {
        return Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .toList();
    }

    @Test
    void everyLessonHasTwinsAndSoundParameters() {
        for (Lesson lesson : Catalog.lessons()) {
            assertTrue(lesson.programs().size() >= 2, lesson.id());
            List<String> names =
                    lesson.parameters().stream().map(LessonParameter::name).toList();
            for (Program each : lesson.programs()) {
                assertEquals(lesson.id() + "/" + each.name(), each.id());
                assertSame(each, Catalog.program(each.id()));
                assertSame(lesson, Catalog.lessonOf(each));
                assertTrue(names.containsAll(each.ignores()), each.toString());
            }
            assertEquals(names.stream().distinct().toList(), names);
            for (LessonParameter each : lesson.parameters()) {
                assertEquals(each.usualValue(), each.value(each.usualValue()), each.toString());
                assertTrue(
                        lesson.programs().stream().anyMatch(program -> program.takes(each)), lesson.id() + " " + each);
            }
        }
    }

    @Test
    void whatIsPressedIsAWordOfTheProgram() {
        for (Program program : programs()) {
            List<String> literals = JavaTokens.literals(SourceText.of(program, Language.EN));
            for (Program.Press each : program.presses()) {
                assertTrue(literals.contains(each.button()) && each.after() >= 0, program.id() + ": " + each);
            }
            assertEquals(!program.presses().isEmpty(), program.isPanel());
        }
    }

    @Test
    void anUnknownProgramIsTold() {
        assertThrows(NoSuchElementException.class, () -> Catalog.program("freeze/nothing"));
        Program stranger = new Program("a/b", "A", List.of());
        assertThrows(NoSuchElementException.class, () -> Catalog.lessonOf(stranger));
    }

    @Test
    void aValueIsANumberWithinItsLimits() {
        assertEquals(1, SECONDS.number("1"));
        assertEquals(60, SECONDS.number("60"));
        assertEquals(7, SECONDS.number(" 7\t"));
    }

    @Test
    void aChoiceIsOneOfItsWords() {
        ChoiceParameter task = new ChoiceParameter("task", List.of("add", "primes"));
        assertEquals("add", task.usualValue());
        assertEquals("primes", task.value(" primes "));
        assertEquals("primes", task.value("1"), "as older runs have it");
        for (String none : List.of("2", "-1", "01x", "Add", "", "1234567890123")) {
            assertThrows(IllegalArgumentException.class, () -> task.value(none));
        }
        Lesson lesson = new Lesson("l", List.of(), List.of(SECONDS, task));
        assertEquals(Map.of("seconds", 3, "task", 1), lesson.numbers(List.of("3", "primes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "-1", "", "   ", "ten", "1.5", "1 2", "0x3", "99999999999"})
    void anythingElseIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> SECONDS.number(text));
    }
}
