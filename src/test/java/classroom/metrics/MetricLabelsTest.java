package classroom.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every metric has words in both languages; {@code ChapterTest} looks again at those of runs that are really made. */
class MetricLabelsTest {
    /** What programs print at their end, by program or by lesson. */
    private static final Map<String, String> PRINTED = Map.of(
            "download", "a is done, after 3 s\nsum = 3 s\nlongest = 3 s\ntotal = 3.01 s\n",
            "pingpong", "PingPong\n",
            "bank", "balance = 85\n",
            "process", "Parent: pid = 7, parent = 6, variable = 1\nChild: pid = 8, parent = 7, variable = 2\n",
            "process/pipe", "bytes = 204800, lines = 200\n",
            "process/pool", "tasks = 20, twice = 0, lost = 0\n",
            "sum", "make = 3.1 ms\nwork = 0.9 ms\nsum = 500000500000\n",
            "sum/processes", "make = 3.1 ms\nstart = 40.0 ms\nwork = 90.5 ms\nsum = 499\n",
            "cores", "Counter 1: cpu = 990 ms, work = 123\ncores_used = 0.99\n",
            "loop", "cores_used = 0.5\nmemory = 50 MB\nanswers = 10, missing = 0\nper_second = 100\nmedian = 1.0 ms\n"
                    + "percentile_99 = 2.0 ms\ncores = 2, threads = 5\nclients = 5, refused = 0\n");

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
                Set<String> names = names(lesson, program);
                assertFalse(names.isEmpty(), program.id());
                for (Language language : Language.values()) {
                    Texts.use(language);
                    Map<String, String> labels = new TreeMap<>();
                    names.forEach(name -> labels.put(MetricLabels.of(program.id(), name), name));
                    assertEquals(names, new TreeSet<>(labels.values()), program.id() + ": one label for two metrics: " + labels);
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
        assertEquals("Should be 5,000,000,050,000,000 · Making the list (ms) 1,234.6", MetricLabels.line("sum/one", metrics));
        assertEquals("CPU time of each thread (ms) 990; 1,010", MetricLabels.line("cores/threads", Map.of("cpu_ms", new PerThreadValue(new long[] {990, 1010}))));
        assertEquals("Cores kept busy 1.98", MetricLabels.line("cores/threads", Map.of("cores_used", 1.98)));
    }

    @Test
    void aMetricWithoutWordsIsLoud() {
        assertThrows(IllegalStateException.class, () -> MetricLabels.of("bank/unlocked", "nothing"));
    }

    /** The names of all metrics that a program can have: of what it printed, and of what was noted. */
    private Set<String> names(Lesson lesson, Program program) {
        Map<String, Integer> usual = new TreeMap<>(lesson.numbers(lesson.parameters().stream().map(each -> each.usualValue()).toList()));
        String printed = PRINTED.getOrDefault(program.id(), PRINTED.getOrDefault(lesson.id(), ""));
        Set<String> names = new TreeSet<>(MetricsRegistry.of(program.id(), printed, usual).keySet());
        if (usual.containsKey("task")) {
            usual.put("task", 1);
            names.addAll(MetricsRegistry.of(program.id(), printed, usual).keySet());
        }
        names.addAll(MetricsRegistry.of(program.id(), Trace.of(folder), usual).keySet());
        return names;
    }
}
