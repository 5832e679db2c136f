package classroom.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.MetricSpec;
import classroom.lesson.Program;
import classroom.lesson.parameter.LessonParameter;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every metric has words in both languages; {@code ChapterTest} looks again at those of runs that are really made. */
class MetricLabelsTest {
    private final Language before = Texts.language();

    @TempDir
    Path folder;

    @AfterEach
    void putBack() {
        Texts.use(before);
    }

    @Test
    void everyMetricHasALabelInBothLanguages() {
        for (Lesson lesson : Catalog.lessons()) {
            for (Program program : lesson.programs()) {
                Set<String> names = names(program);
                assertFalse(names.isEmpty(), program.id());
                for (Language language : Language.values()) {
                    Texts.use(language);
                    Map<String, String> labels = new TreeMap<>();
                    names.forEach(name -> labels.put(MetricLabels.of(program.id(), name), name));
                    assertEquals(
                            names,
                            new TreeSet<>(labels.values()),
                            program.id() + ": one label for two metrics: " + labels);
                    labels.forEach((label, name) -> assertNotEquals(name, label, program.id()));
                }
            }
        }
    }

    @Test
    void aLessonSaysInItsOwnWordsWhatAnotherOneHasToo() {
        Texts.use(Language.EN);
        assertEquals("Total (ms)", MetricLabels.of("download/threads", "total_ms"));
        assertEquals("Making and adding (ms)", MetricLabels.of("sum/one", "total_ms"));
        assertEquals("Lost", MetricLabels.of("process/pool", "lost"));
        Texts.use(Language.ZH);
        assertEquals("丢失（元）", MetricLabels.of("bank/unlocked", "lost"));
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("tasks", 20);
        metrics.put("lost", 0);
        assertEquals("任务 20 · 丢失 0", MetricLabels.line("process/pool", metrics));
    }

    @Test
    void numbersAreWrittenAsInSentences() {
        Texts.use(Language.EN);
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("due", 5_000_000_050_000_000L);
        metrics.put("make_ms", 1234.5678);
        assertEquals(
                "Should be 5,000,000,050,000,000 · Making the list (ms) 1,234.6",
                MetricLabels.line("sum/one", metrics));
        assertEquals(
                "CPU time of each thread (ms) 990; 1,010",
                MetricLabels.line("cores/threads", Map.of("cpu_ms", new PerThreadValue(new long[] {990, 1010}))));
        assertEquals("Cores kept busy 1.98", MetricLabels.line("cores/threads", Map.of("cores_used", 1.98)));
    }

    @Test
    void aMetricWithoutWordsIsLoud() {
        assertThrows(IllegalStateException.class, () -> MetricLabels.of("bank/unlocked", "nothing"));
    }

    @Test
    void whatAnEmptyTraceComesToIsOfTheSpec() throws IOException {
        for (Lesson lesson : Catalog.lessons()) {
            Map<String, Integer> usual = lesson.numbers(lesson.parameters().stream()
                    .map(LessonParameter::usualValue)
                    .toList());
            for (Program program : lesson.programs()) {
                assertTrue(
                        names(program)
                                .containsAll(MetricsRegistry.of(program.id(), Trace.of(folder), usual)
                                        .keySet()),
                        program.id());
                assertTrue(
                        names(program)
                                .containsAll(MetricsRegistry.of(program.id(), "", usual)
                                        .keySet()),
                        program.id());
            }
        }
    }

    /** The names of all metrics that a program can have. */
    private static Set<String> names(Program program) {
        List<String> all = MetricsRegistry.specs(program.id()).stream()
                .map(MetricSpec::name)
                .toList();
        Set<String> names = new TreeSet<>(all);
        assertEquals(all.size(), names.size(), "twice: " + all);
        return names;
    }
}
