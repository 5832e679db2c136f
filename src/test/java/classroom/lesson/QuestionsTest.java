package classroom.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.QuestionAnswer.CodeLineAnswer;
import classroom.lesson.QuestionAnswer.FactAnswer;
import classroom.text.Language;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson has questions, complete in both languages. */
class QuestionsTest {
    private static final int MAX_CHARS = 260;

    static Stream<Lesson> lessons() {
        return Catalog.lessons().stream();
    }

    static Stream<Question> questions() {
        return Questions.all().stream();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonHasTwoToFour(Lesson lesson) {
        List<Question> questions = Questions.of(lesson);
        assertTrue(questions.size() >= 2 && questions.size() <= 4, lesson.id() + ": " + questions.size());
        questions.forEach(each -> assertEquals(lesson, each.lesson()));
        assertTrue(questions.stream().anyMatch(Question::needsRun), "one is answered by a run");
    }

    @Test
    void eachIdIsOnce() {
        List<String> ids = questions().map(Question::id).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void itIsComplete(Question question) {
        assertTrue(question.programs().size() == 1 || question.programs().size() == 2, question.id());
        List<Program> programs =
                question.programs().stream().map(Catalog::program).toList();
        assertTrue(question.lesson().programs().containsAll(programs));
        Map<String, String> values = question.lesson().values(question.values());
        question.values().forEach((name, value) -> assertEquals(value, values.get(name), question.id()));
        assertEquals(question.asksForLine(), question.choices().isEmpty(), question.id());
        if (!question.asksForLine()) {
            assertTrue(question.choices().size() >= 2 && question.choices().size() <= 4, question.id());
        }
        if (question.answer() instanceof FactAnswer fact) {
            assertTrue(question.choices().contains(fact.choice()), question.id());
        }
        if (question.answer() instanceof CodeLineAnswer code) {
            Set<Integer> lines = question.lines(code);
            assertEquals(1, lines.size(), question.id() + ": " + lines);
            assertTrue(lines.stream().allMatch(line -> line <= question.lineCount()));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void itsTextsAreThereInBothLanguages(Question question) {
        Map<String, String> values = question.lesson().values(question.values());
        for (Language language : Language.values()) {
            Set<String> texts = new LinkedHashSet<>();
            texts.add(question.text(language, values));
            texts.addAll(question.choiceTexts(language, values));
            question.choices().forEach(each -> texts.add(question.thought(language, each, values)));
            texts.add(question.why(language, values));
            assertEquals(2 + 2 * question.choices().size(), texts.size(), "no two are alike: " + question.id());
            texts.forEach(each -> {
                assertFalse(each.isBlank() || each.contains("{") || each.contains("⟨"), question.id() + ": " + each);
                assertTrue(each.length() <= MAX_CHARS, question.id() + " is too long: " + each);
            });
        }
        assertFalse(question.text(Language.EN, values).equals(question.text(Language.ZH, values)));
    }

    @Test
    void textsHaveTheValuesThatAreAsked() {
        Question question =
                Questions.of(Catalog.lessonOf(Catalog.program("bank/unlocked"))).get(0);
        Map<String, String> values = question.lesson().values(Map.of("threads", "7", "money", "1000"));
        assertTrue(question.text(Language.EN, values).startsWith("7 threads pay in 1000 yuan each"));
    }
}
