package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.Program;
import classroom.metrics.MetricLabels;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramRequirements;
import classroom.text.Language;
import classroom.text.Texts;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole chapter: every program of every lesson runs from the console, small, with the metrics that its lesson promises. */
class ChapterTest {
    @Test
    void nothingOfTheChapterIsMissing() {
        List<String> chapter = List.of("freeze", "download", "pingpong", "bank", "process", "sum", "cores", "loop");
        assertTrue(Catalog.lessons().stream().map(Lesson::id).toList().containsAll(chapter));
        assertTrue(31
                <= Catalog.lessons().stream()
                        .mapToInt(lesson -> lesson.programs().size())
                        .sum());
    }

    @TestFactory
    Stream<DynamicTest> everyProgramRuns() {
        return Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream()
                        .map(program -> DynamicTest.dynamicTest(program.id(), () -> runs(lesson, program))));
    }

    private static void runs(Lesson lesson, Program program) {
        LessonSpec spec = Catalog.spec(lesson.id()).orElseThrow();
        List<String> words = new ArrayList<>(List.of("run", program.id(), "--json", "--lang", "en"));
        spec.small().forEach((name, value) -> words.addAll(List.of("--set", name + "=" + value)));
        ConsoleResult said = ConsoleResult.to(words.toArray(String[]::new));
        String lack = lack(program);
        if (!lack.isEmpty()) {
            assertEquals(2, said.exit(), said.toString());
            assertTrue(said.err().contains(lack), said.err());
            return;
        }
        assertEquals(0, said.exit(), said.toString());
        JsonObject json = said.json();
        assertEquals(program.id(), json.get("program").getAsString());
        if (spec.expected(program) == ExpectedEnd.DEADLOCK) {
            assertTrue(json.has("deadlock"), said.out());
        } else if (json.has("deadlock")) {
            assertEquals("[]", json.get("deadlock").toString());
        }
        JsonObject metrics = json.getAsJsonObject("metrics");
        assertFalse(metrics.keySet().isEmpty(), said.out());
        assertFalse(json.getAsJsonArray("processes").isEmpty(), said.out());
        if (!program.isPanel()) {
            for (String each : spec.narrative(program)) {
                assertTrue(Stream.of(each.split("[|]")).anyMatch(metrics.keySet()::contains), each + " of " + metrics);
            }
            assertTrue(
                    spec.metrics(program).stream()
                            .map(MetricSpec::name)
                            .toList()
                            .containsAll(metrics.keySet()),
                    metrics.toString());
            haveLabels(program, metrics.keySet());
        }
    }

    /** A metric that has none is loud in tests. */
    private static void haveLabels(Program program, Set<String> metrics) {
        for (Language language : Language.values()) {
            Texts.use(language);
            metrics.forEach(
                    name -> assertFalse(MetricLabels.of(program.id(), name).isBlank(), name));
        }
    }

    /** What this machine lacks to run a program, in a sentence; empty for nothing. */
    private static String lack(Program program) {
        try {
            ProgramRequirements.jdk(program, Jdk.own());
            return "";
        } catch (RunException e) {
            return e.getMessage();
        }
    }
}
