package classroom.stage.pingpong;

import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.program.ReformattedPrograms;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the stage of the lesson {@code pingpong} is independent of the line breaks in its programs' sources. */
@Timeout(300)
class ReformattedPingPongTest {
    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> allFormsTellTheSame() throws IOException {
        return new ReformattedPrograms(folder, "pingpong", Map.of("count", "3", "pause", "20"))
                .tests(ReformattedPingPongTest::told);
    }

    private static String told(Program program, Trace trace, Map<String, Integer> parameters) {
        PingPongRun run = PingPongRun.of(trace);
        int said = run.players().stream().mapToInt(each -> each.said().size()).sum();
        boolean safe = run.shape() != PingPongRun.ExchangeShape.THREADS;
        return MetricsRegistry.of(program.id(), trace, parameters).keySet() + " " + run.shape() + run.count()
                + run.turns(ThreadTrace.NEVER) + run.turnsLeft(ThreadTrace.NEVER) + (safe ? said : said >= 3)
                + run.players().stream()
                        .map(each -> each.word() + (each.track() != null))
                        .toList();
    }
}
