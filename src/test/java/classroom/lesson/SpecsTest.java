package classroom.lesson;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.parameter.LessonParameter;
import classroom.stage.BackgroundTasks;
import classroom.stage.ProcessControl;
import classroom.stage.TraceStage;
import classroom.text.Language;
import classroom.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lesson has all that makes one: what is missing of a new one is said here. */
class SpecsTest {
    private static final Path SPECS = Path.of("src", "main", "java", "classroom", "lesson", "spec");

    static Stream<Lesson> lessons() {
        return Catalog.lessons().stream();
    }

    private static LessonSpec spec(Lesson lesson) {
        return Catalog.spec(lesson.id()).orElseThrow();
    }

    @Test
    void everySpecIsNamedOnce() throws IOException {
        try (Stream<Path> files = Files.list(SPECS)) {
            List<String> specs = files.map(file -> file.getFileName().toString())
                    .filter(each -> each.endsWith("Spec.java"))
                    .map(each -> each.replace(".java", ""))
                    .sorted()
                    .toList();
            assertEquals(
                    specs,
                    lessons()
                            .map(each -> spec(each).getClass().getSimpleName())
                            .sorted()
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itsFilesAreFoundByItsId(Lesson lesson) {
        for (Language language : Language.values()) {
            assertTrue(Texts.keys(language).contains(lesson.id() + ".title"), lesson.id());
            lesson.programs()
                    .forEach(program ->
                            assertFalse(SourceText.of(program, language).isBlank()));
        }
        assertTrue(Files.exists(Path.of("icons", "lesson-" + lesson.id() + ".svg")), "icon of " + lesson.id());
        lesson.programs()
                .forEach(each -> assertTrue(
                        each.mainClass().startsWith("classroom.program." + lesson.id() + "."), each.mainClass()));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itsStageIsInItsOwnFolderAndCanBeMade(Lesson lesson) throws ReflectiveOperationException {
        String stage = spec(lesson).stage();
        assertEquals(lesson.programs().get(0).isPanel(), stage.isEmpty(), lesson.id());
        if (!stage.isEmpty()) {
            assertTrue(stage.startsWith("classroom.stage." + lesson.id() + "."), stage);
            Class<?> type = Class.forName(stage, false, SpecsTest.class.getClassLoader());
            assertTrue(TraceStage.class.isAssignableFrom(type), stage);
            assertTrue(
                    Stream.of(type.getConstructors())
                            .map(each -> List.of(each.getParameterTypes()))
                            .anyMatch(each -> each.isEmpty()
                                    || each.equals(List.of(LongConsumer.class))
                                    || each.equals(List.of(BackgroundTasks.class))
                                    || each.equals(List.of(ProcessControl.class))),
                    stage + " has no constructor for it");
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itsSmallValuesAreAllowed(Lesson lesson) {
        Map<String, String> small = spec(lesson).small();
        List<String> names =
                lesson.parameters().stream().map(LessonParameter::name).toList();
        assertTrue(names.containsAll(small.keySet()), lesson.id() + " has no " + small);
        assertDoesNotThrow(() -> lesson.values(new HashMap<>(small)));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void whatItTellsItHas(Lesson lesson) {
        LessonSpec spec = spec(lesson);
        for (Program program : lesson.programs()) {
            List<String> metrics =
                    spec.metrics(program).stream().map(MetricSpec::name).toList();
            assertFalse(metrics.isEmpty(), program.id());
            for (MetricSpec each : spec.metrics(program)) {
                assertEquals(each.name().endsWith("_ms"), each.unit() == MetricUnit.MS, program.id() + ": " + each);
            }
            for (String names : spec.narrative(program)) {
                assertTrue(metrics.containsAll(List.of(names.split("[|]"))), program.id() + " has no " + names);
            }
            spec.counted()
                    .ifPresent(counted -> assertTrue(metrics.contains(counted), program.id() + " has no " + counted));
            spec.speedUp().ifPresent(speedUp -> {
                assertTrue(
                        metrics.containsAll(speedUp.results())
                                && metrics.containsAll(List.of(speedUp.ms(), speedUp.due())),
                        program.id());
                assertTrue(
                        lesson.parameters().stream()
                                .anyMatch(each -> each.name().equals(speedUp.workers())),
                        program.id());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theLinesOfItsIdeaAreInBothSources(Lesson lesson) {
        for (Program program : lesson.programs()) {
            List<String> idea = spec(lesson).idea(program);
            assertFalse(idea.isEmpty(), program.id());
            List<List<Integer>> found = new ArrayList<>();
            for (Language language : Language.values()) {
                List<Integer> lines = IdeaLines.of(program, language);
                assertFalse(lines.isEmpty(), program.id() + ": " + idea);
                found.add(lines);
                String code = JavaTokens.withoutComments(SourceText.of(program, language));
                idea.forEach(each -> assertTrue(code.contains(each), program.id() + " has no " + each));
            }
            assertEquals(found.get(0), found.get(1), program.id());
        }
    }
}
