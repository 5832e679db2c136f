package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole chapter: every program of every lesson runs from the console, small, with the metrics that its lesson promises. */
@ExtendWith(SameLanguage.class)
class ChapterTest {
    /** By lesson: small values for its parameters, and the metrics that each of its programs has at least. */
    private static final Map<String, Small> SMALL = Map.of(
            "freeze", new Small(List.of("seconds=1"), List.of("longest_gap_ms", "about_waited_ms")),
            "download", new Small(List.of("files=2", "least=0", "most=1"), List.of("total_ms", "sum_ms", "longest_ms")),
            "pingpong", new Small(List.of("count=2", "pause=10"), List.of("ping", "pong", "total")),
            "bank", new Small(List.of("threads=5", "bank=1"), List.of("balance", "expected", "lost")),
            "process", new Small(List.of("pause=50", "lines=20", "slow=0", "pool=2", "tasks=4"), List.of()),
            "sum", new Small(List.of("numbers=1000000", "workers=2"), List.of("sum", "make_ms", "add_ms", "total_ms")),
            "cores", new Small(List.of("threads=2", "seconds=1"), List.of("cpu_ms", "cores_used", "work")),
            "loop", new Small(List.of("clients=5", "requests=2", "wait=1"),
                    List.of("requests_per_s", "p50_ms", "p99_ms", "threads", "memory_mb")));

    private record Small(List<String> settings, List<String> metrics) {
    }

    @Test
    void nothingOfTheChapterIsMissing() {
        assertEquals(8, Catalog.lessons().size());
        assertEquals(31, Catalog.lessons().stream().mapToInt(lesson -> lesson.programs().size()).sum());
        assertEquals(SMALL.keySet(), Set.copyOf(Catalog.lessons().stream().map(Lesson::id).toList()));
    }

    @TestFactory
    Stream<DynamicTest> everyProgramRuns() {
        return Catalog.lessons().stream().flatMap(lesson -> lesson.programs().stream()
                .map(program -> DynamicTest.dynamicTest(program.id(), () -> runs(lesson, program))));
    }

    private static void runs(Lesson lesson, Program program) {
        Small small = SMALL.get(lesson.id());
        List<String> words = new ArrayList<>(List.of("run", program.id(), "--json", "--lang", "en"));
        small.settings().forEach(each -> words.addAll(List.of("--set", each)));
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
        JsonObject metrics = json.getAsJsonObject("metrics");
        assertFalse(metrics.keySet().isEmpty(), said.out());
        assertTrue(metrics.keySet().containsAll(small.metrics()), metrics.toString());
        assertFalse(json.getAsJsonArray("processes").isEmpty(), said.out());
        if (!program.isPanel()) {
            haveLabels(program, metrics.keySet());
        }
    }

    /** A metric that has none is loud in tests. */
    private static void haveLabels(Program program, Set<String> metrics) {
        for (Language language : Language.values()) {
            Texts.use(language);
            metrics.forEach(name -> assertFalse(MetricLabels.of(program.id(), name).isBlank(), name));
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
