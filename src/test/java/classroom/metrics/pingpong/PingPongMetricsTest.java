package classroom.metrics.pingpong;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.program.ProgramRunner;
import classroom.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are counted where they were said, and not where they are talked about. */
class PingPongMetricsTest {
    private final PingPongMetrics metrics = new PingPongMetrics();

    @TempDir
    Path folder;

    @Test
    void nothingSaidIsNothing() {
        assertEquals(Map.of(), metrics.of(""), "a run that printed nothing may never have begun");
        assertEquals(Map.of("ping", 0, "pong", 0, "total", 0), metrics.of(Trace.of(folder), Map.of()));
    }

    @Test
    void aReportIsNoWord() {
        String printed = "PingPongPing\r\nPing ended, status 0\r\nPong ended, status 137\r\n";
        assertEquals(Map.of("ping", 2, "pong", 1, "total", 3), metrics.of(printed));
        assertEquals(Map.of("ping", 2, "pong", 0, "total", 2), metrics.of("Ping\nPong, they say\nPing"));
    }

    @Test
    void aVeryLongLineIsCountedToo() {
        int many = 500_000;
        assertEquals(Map.of("ping", many, "pong", many, "total", 2 * many), metrics.of("PingPong".repeat(many)));
    }

    @Test
    void theyStandInTheOrderOfTheirNames() {
        assertEquals(
                List.of("ping", "pong", "total"), List.copyOf(metrics.of("Pong").keySet()));
    }

    @Test
    void traceAndTextAgree() throws Exception {
        try (ProgramRunner performance = ProgramRunner.observed(folder, "pingpong/shared-queue", 6, 10)) {
            String printed = performance.toItsEnd();
            assertEquals(metrics.of(printed), metrics.of(performance.trace(), Map.of("count", 6, "pause", 10)));
        }
    }
}
