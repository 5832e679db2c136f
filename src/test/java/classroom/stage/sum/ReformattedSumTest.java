package classroom.stage.sum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.program.ReformattedPrograms;
import classroom.stage.sum.SumRow.Span;
import classroom.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the stage of the lesson {@code sum} is independent of the line breaks in its programs' sources. */
@Timeout(300)
class ReformattedSumTest {
    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> allFormsTellTheSame() throws IOException {
        return new ReformattedPrograms(folder, "sum", Map.of("numbers", "2500000", "workers", "3"))
                .tests(ReformattedSumTest::told);
    }

    private static String told(Program program, Trace trace, Map<String, Integer> parameters) {
        Map<String, Number> metrics = MetricsRegistry.of(program.id(), trace, parameters);
        SumRun run = SumRun.of(trace);
        assertTrue(run.made() < run.done() && run.took() > 0);
        long works = run.rows().stream()
                .flatMap(each -> each.spans().stream())
                .filter(each -> each.phase() == SumPhase.WORK)
                .count();
        // The threads that take part in a parallel stream differ between runs.
        boolean pool = run.rows().stream().anyMatch(each -> each.who() == SumRow.Who.POOL);
        return metrics.keySet() + " " + metrics.get("sum") + " " + works + " " + !Double.isNaN(run.startedMs())
                + (pool
                        ? ""
                        : run.rows().stream()
                                .map(each -> each.who() + ""
                                        + each.spans().stream().map(Span::phase).toList())
                                .toList());
    }
}
