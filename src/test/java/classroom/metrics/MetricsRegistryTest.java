package classroom.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.metrics.bank.BankMetrics;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in for metrics where nothing was observed: the printed text. */
class MetricsRegistryTest {
    private static final Map<String, Integer> PARAMETERS = Map.of("threads", 20, "money", 5, "bank", 10);

    @Test
    void theBalanceIsInAResultLineInAnyLanguage() {
        String metrics = "{balance=85, expected=100, lost=15}";
        assertEquals(metrics, MetricsRegistry.of("bank/unlocked", "balance = 85\n", PARAMETERS).toString());
        assertEquals(metrics, MetricsRegistry.of("bank/unlocked", "开始……\r\nbalance = 85\r\n", PARAMETERS).toString());
    }

    @Test
    void whatWasNotPrintedIsLeftOut() {
        assertEquals("{expected=100}", MetricsRegistry.of("bank/locked", "", PARAMETERS).toString());
    }

    @Test
    void withoutSleepThereAreMoreDeposits() {
        assertEquals((long) BankMetrics.MANY * 100, MetricsRegistry.of("bank/no-sleep", "", PARAMETERS).get("expected"));
    }

    @Test
    void wordsAreCounted() {
        assertEquals("{ping=2, pong=1, total=3}",
                MetricsRegistry.of("pingpong/threads", "PingPongPing\nPing ended, status 0\n", Map.of()).toString());
    }

    @Test
    void aLessonWithoutMetricsHasNone() {
        assertEquals(Map.of(), MetricsRegistry.of("freeze/blocking", "Ping 1\n", Map.of()));
    }
}
