package classroom.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.pingpong.PingPongMetrics;
import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs of the lesson Ping/Pong say as many words as they are told to, woven or not, and outlive a killed child. */
class PingPongTest {
    private static final String ALL_IS_WELL = "\nPing ended, status 0\nPong ended, status 0\n";
    private static final int LONG_MS = 3000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 0, plain", "10, 0, woven", "10, 50, plain", "10, 50, woven", "100, 0, plain", "100, 0, woven"})
    void eachProcessCountsForItself(int count, int pause, String how) throws Exception {
        try (ProgramRunner performance = start("pingpong/own-counters", how, count, pause)) {
            String printed = performance.toItsEnd();
            assertTrue(printed.endsWith(ALL_IS_WELL), printed);
            assertEquals(Map.of("ping", count, "pong", count, "total", 2 * count), new PingPongMetrics().of(printed));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, plain",
        "1, 0, woven",
        "10, 0, plain",
        "10, 50, woven",
        "10, 50, plain",
        "100, 0, plain",
        "100, 0, woven"
    })
    void theQueueHoldsSoManyTurns(int count, int pause, String how) throws Exception {
        try (ProgramRunner performance = start("pingpong/shared-queue", how, count, pause)) {
            String printed = performance.toItsEnd();
            assertTrue(printed.endsWith(ALL_IS_WELL), printed);
            assertEquals(count, new PingPongMetrics().of(printed).get("total"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0, plain", "10, 0, woven", "10, 50, plain", "100, 0, woven"})
    void twoThreadsCountTogether(int count, int pause, String how) throws Exception {
        try (ProgramRunner performance = start("pingpong/threads", how, count, pause)) {
            String printed = performance.toItsEnd();
            int total = new PingPongMetrics().of(printed).get("total").intValue();
            assertTrue(total >= count && total < 2 * count + 1, printed);
        }
    }

    @ParameterizedTest
    @CsvSource({"plain", "woven"})
    void theOtherCountsOnWhenOneIsKilled(String how) throws Exception {
        try (ProgramRunner performance = start("pingpong/own-counters", how, 2, LONG_MS)) {
            performance.printed("Pong", 1);
            kill(performance, "Pong");
            performance.printed("Ping", 1);
            String printed = performance.toItsEnd();
            assertEquals(List.of(2, 1), counted(printed), printed);
            assertTrue(printed.matches("(?s).*\nPing ended, status 0\nPong ended, status [1-9]\\d*\n"), printed);
        }
    }

    @ParameterizedTest
    @CsvSource({"plain", "woven"})
    void theOtherTakesTheTurnsThatAreLeft(String how) throws Exception {
        try (ProgramRunner performance = start("pingpong/shared-queue", how, 3, LONG_MS)) {
            performance.printed("Ping", 1);
            kill(performance, "Ping");
            String printed = performance.toItsEnd();
            assertEquals(List.of(1, 2), counted(printed), printed);
            assertTrue(printed.matches("(?s).*\nPing ended, status [1-9]\\d*\nPong ended, status 0\n"), printed);
        }
    }

    @Test
    void theTraceHasACounterForEachProcess() throws Exception {
        try (ProgramRunner performance = ProgramRunner.observed(folder, "pingpong/own-counters", 7, 0)) {
            performance.toItsEnd();
            Trace trace = performance.trace();
            assertEquals(3, trace.processes().size());
            ProcessTrace parent = trace.processes().stream()
                    .filter(each -> trace.outputAt(each, Long.MAX_VALUE).contains("ended"))
                    .findFirst()
                    .orElseThrow();
            for (ProcessTrace each : trace.processes()) {
                assertEquals(each == parent ? 0 : 7, counter(trace, each), () -> trace.outputAt(each, Long.MAX_VALUE));
                assertEquals(each == parent, each.parent() != parent.pid());
            }
        }
    }

    private ProgramRunner start(String program, String how, Object... arguments) throws Exception {
        return how.equals("woven")
                ? ProgramRunner.observed(folder, program, arguments)
                : ProgramRunner.plain(folder, program, arguments);
    }

    private static void kill(ProgramRunner performance, String word) throws Exception {
        ProcessHandle child = performance.child(word);
        child.destroyForcibly();
        child.onExit().get();
    }

    private static List<Integer> counted(String printed) {
        Map<String, Number> metrics = new PingPongMetrics().of(printed);
        return List.of(metrics.get("ping").intValue(), metrics.get("pong").intValue());
    }

    private static long counter(Trace trace, ProcessTrace process) {
        FieldKey field = trace.fields(process).stream()
                .filter(each -> each.name().equals("counter"))
                .findFirst()
                .orElseThrow();
        TraceEvent event = trace.fieldAt(field, Long.MAX_VALUE);
        return event.value().bits();
    }
}
