package classroom.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import classroom.metrics.bank.BankMetrics;
import classroom.trace.Trace;
import classroom.trace.format.TraceFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in for metrics where nothing was observed: the printed text. */
class MetricsRegistryTest {
    private static final Map<String, Integer> PARAMETERS = Map.of("threads", 20, "money", 5, "bank", 10);

    @Test
    void aTraceThatIsNotThereTellsNothing(@TempDir Path folder) throws Exception {
        assertEquals(Map.of(), MetricsRegistry.of("bank/locked", Trace.of(folder), PARAMETERS));
        assertEquals(Map.of(), MetricsRegistry.of("freeze/blocking", Trace.of(folder), "", Map.of(), 0));
        assertEquals(
                85L,
                MetricsRegistry.of("bank/locked", Trace.of(folder), "balance = 85\n", PARAMETERS, 0)
                        .get("balance"));
        Files.write(folder.resolve("1" + TraceFormat.SUFFIX), new byte[TraceFormat.HEAD]);
        Trace begun = Trace.of(folder);
        begun.poll();
        assertEquals(1, begun.unrecorded());
        assertFalse(MetricsRegistry.isTold("sum/one", begun));
    }

    @Test
    void theBalanceIsInAResultLineInAnyLanguage() {
        String metrics = "{balance=85, expected=100, lost=15}";
        assertEquals(
                metrics,
                MetricsRegistry.of("bank/unlocked", "balance = 85\n", PARAMETERS)
                        .toString());
        assertEquals(
                metrics,
                MetricsRegistry.of("bank/unlocked", "开始……\r\nbalance = 85\r\n", PARAMETERS)
                        .toString());
    }

    @Test
    void whatWasNotPrintedIsLeftOut() {
        assertEquals(
                "{expected=100}",
                MetricsRegistry.of("bank/locked", "", PARAMETERS).toString());
    }

    @Test
    void withoutSleepThereAreMoreDeposits() {
        assertEquals(
                (long) BankMetrics.NO_SLEEP_DEPOSITS * 100,
                MetricsRegistry.of("bank/no-sleep", "", PARAMETERS).get("expected"));
    }

    @Test
    void wordsAreCounted() {
        assertEquals(
                "{ping=2, pong=1, total=3}",
                MetricsRegistry.of("pingpong/threads", "PingPongPing\nPing ended, status 0\n", Map.of())
                        .toString());
    }

    @Test
    void aLessonWithoutMetricsHasNone() {
        assertEquals(Map.of(), MetricsRegistry.of("freeze/blocking", "Ping 1\n", Map.of()));
    }
}
