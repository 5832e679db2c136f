package classroom.metrics.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.metrics.ObservedRun;
import classroom.text.Language;
import classroom.trace.ThreadTrace;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs of the bank end as promised, and the metrics tell it from the trace. */
class BankTest {
    @TempDir
    Path folder;

    @RepeatedTest(5)
    void withoutALockMoneyIsLostAndEveryYuanIsFound() throws Exception {
        ObservedRun run = run("bank/unlocked", 100, 1, 10);
        LostUpdates updates = assertAddsUp(run);
        assertTrue(run.printed() < 100, run.out());
        LostUpdate first = updates.first().orElseThrow();
        assertTrue(first.isOfOneBalance());
        assertEquals(first.lost().wrote(), first.by().wrote());
        assertNotEquals(first.lost().track(), first.by().track());
        assertTrue(first.by().readAt() <= first.lost().wroteAt()
                && first.lost().wroteAt() < first.by().wroteAt());
    }

    @Test
    void volatileAloneDoesNotHelp() throws Exception {
        ObservedRun run = run("bank/volatile", 60, 7, 5);
        assertAddsUp(run);
        assertTrue(run.printed() < 420, run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank/locked", "bank/synchronized", "bank/atomic"})
    void aLockOrOneStepLosesNothing(String program) throws Exception {
        ObservedRun run = run(program, 100, 3, 1);
        LostUpdates updates = assertAddsUp(run);
        assertEquals(300, run.printed());
        assertTrue(updates.all().isEmpty());
        assertTrue(updates.first().isEmpty());
        assertEquals(100, updates.depositsAt(ThreadTrace.NEVER));
        long half = updates.depositors()
                .get(50)
                .lastAt(ThreadTrace.NEVER)
                .orElseThrow()
                .wroteAt();
        assertEquals(3L * updates.depositsAt(half), updates.balanceAt(half));
    }

    @Test
    void withoutAnySleepTheMetricsAgreeWithWhatWasPrinted() throws Exception {
        ObservedRun run = run("bank/no-sleep", 100, 1, 10);
        LostUpdates updates = assertAddsUp(run);
        assertEquals(100_000, BankMetrics.expected(run.trace(), run.parameters()));
        assertTrue(run.printed() <= 100_000, run.out());
        assertEquals(100_000 - run.printed(), updates.count());
    }

    @Test
    void oneThreadAloneLosesNothing() throws Exception {
        ObservedRun many = run("bank/no-sleep", 1, 2, 0);
        assertEquals(BankMetrics.expected(many.trace(), many.parameters()), many.printed());
        assertAddsUp(many);
    }

    @Test
    void theChineseProgramSaysItInChinese() throws Exception {
        ObservedRun run = ObservedRun.of(folder, Catalog.program("bank/locked"), Language.ZH, 3, 1, 0);
        assertEquals("balance = 3", run.out());
        assertEquals(
                "存款线程 1",
                LostUpdates.of(run.trace()).depositors().get(0).track().name());
    }

    private ObservedRun run(String program, int... values) throws Exception {
        ObservedRun run = ObservedRun.of(folder, Catalog.program(program), Language.EN, values);
        assertEquals(0, run.exit(), run.out());
        assertFalse(run.trace().processes().isEmpty());
        return run;
    }

    /** What was lost, deposit by deposit, is what is missing in the balance. */
    private static LostUpdates assertAddsUp(ObservedRun run) {
        var metrics = new BankMetrics().of(run.trace(), run.parameters());
        assertEquals(run.printed(), metrics.get("balance").longValue());
        assertEquals(
                metrics.get("expected").longValue() - run.printed(),
                metrics.get("lost").longValue());
        LostUpdates updates = LostUpdates.of(run.trace());
        assertEquals(
                metrics.get("lost").longValue(),
                (long) updates.count() * run.parameters().get("money"));
        assertEquals(updates.count(), updates.lostAt(ThreadTrace.NEVER));
        assertEquals(
                updates.count(),
                updates.depositors().stream()
                        .mapToInt(each -> each.lostAt(ThreadTrace.NEVER))
                        .sum());
        return updates;
    }
}
