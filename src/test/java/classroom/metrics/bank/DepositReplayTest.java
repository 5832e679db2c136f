package classroom.metrics.bank;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.ThreadTrace;
import classroom.trace.ThreadTraceFixture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deposits that were made up: who overwrites whom, also in chains, and where notes come late. */
class DepositReplayTest {
    private final List<ThreadTrace> threads = assertDoesNotThrow(() -> ThreadTraceFixture.of(6));
    private final List<Access> accesses = new ArrayList<>();

    @Test
    void oneAfterTheOtherLosesNothing() {
        deposit(0, 10, 0, 20, 1);
        deposit(1, 30, 1, 40, 2);
        DepositReplay history = history();
        assertTrue(history.losses().isEmpty());
        assertEquals(2, balance(history));
    }

    @Test
    void bothReadTheSameBalance() {
        deposit(0, 10, 0, 30, 1);
        deposit(1, 20, 0, 40, 1);
        LostUpdate only = history().losses().get(0);
        assertSame(threads.get(0), only.lost().track());
        assertSame(threads.get(1), only.by().track());
        assertTrue(only.isOfOneBalance() && only.isFinal());
        assertEquals(41, only.at());
    }

    @Test
    void oneLateWriteLosesAWholeChain() {
        deposit(0, 10, 0, 100, 1);
        deposit(1, 20, 0, 30, 1);
        deposit(2, 40, 1, 50, 2);
        deposit(3, 60, 2, 70, 3);
        DepositReplay history = history();
        assertEquals(
                List.of(1, 2, 3),
                history.losses().stream()
                        .map(each -> threads.indexOf(each.lost().track()))
                        .toList());
        assertTrue(history.losses().stream().allMatch(each -> each.by().track() == threads.get(0)));
        assertEquals(1, balance(history));
    }

    @Test
    void whatWasLostComesBackWithOneWhoStillHoldsIt() {
        deposit(0, 10, 0, 100, 1);
        deposit(1, 20, 0, 30, 1);
        deposit(2, 40, 1, 50, 2);
        deposit(3, 60, 2, 120, 3);
        DepositReplay history = history();
        assertEquals(3, balance(history));
        List<LostUpdate> last =
                history.losses().stream().filter(LostUpdate::isFinal).toList();
        assertEquals(1, last.size(), "four deposits, three in the balance");
        assertFalse(history.losses().stream().allMatch(LostUpdate::isFinal));
    }

    @Test
    void aWriteThatWasNotedAndCameLaterIsTheOneThatOverwrites() {
        // Thread 0 notes its write at 20 and loses its core; others go on with what they read; it writes at last before
        // 60.
        access(0, Access.AccessKind.READ, 0, 10, 5, 20);
        access(0, Access.AccessKind.WRITE, 1, 20, 10, 90);
        deposit(1, 25, 0, 30, 1);
        deposit(2, 35, 1, 40, 2);
        deposit(3, 45, 2, 50, 3);
        deposit(4, 60, 1, 70, 2);
        DepositReplay history = history();
        assertEquals(2, balance(history));
        assertEquals(
                List.of(1, 2, 3),
                history.losses().stream()
                        .map(each -> threads.indexOf(each.lost().track()))
                        .toList());
        assertTrue(history.losses().stream().allMatch(each -> each.by().track() == threads.get(0)));
    }

    @Test
    void aReadThatWasNotedLateHappenedBeforeTheWrite() {
        deposit(0, 10, 0, 20, 1);
        access(1, Access.AccessKind.READ, 0, 40, 5, 50);
        access(1, Access.AccessKind.WRITE, 1, 50, 40, 51);
        LostUpdate only = history().losses().get(0);
        assertEquals(21, only.by().readAt());
        assertTrue(only.by().readAt() <= only.lost().wroteAt());
    }

    @Test
    void oneStepCanNotBeLostHoweverLateItIsNoted() {
        access(0, Access.AccessKind.ADD, 2, 20, 10, 30);
        access(1, Access.AccessKind.ADD, 1, 25, 10, 30);
        access(2, Access.AccessKind.ADD, 3, 28, 10, 30);
        DepositReplay history = history();
        assertTrue(history.losses().isEmpty());
        assertEquals(
                List.of(1L, 2L, 3L),
                history.balances().stream().map(each -> each[1]).toList());
        assertEquals(
                List.of(20L, 20L, 28L),
                history.balances().stream().map(each -> each[0]).toList());
    }

    @Test
    void whoHasReadAndNotWrittenHasAnOpenDeposit() {
        access(0, Access.AccessKind.READ, 0, 10, 5, 20);
        Deposit open = history().deposits().get(threads.get(0)).get(0);
        assertFalse(open.isDone());
        assertEquals(ThreadTrace.NEVER, open.wroteAt());
    }

    private void deposit(int thread, long readAt, long read, long writeAt, long wrote) {
        access(thread, Access.AccessKind.READ, read, readAt, readAt - 1, writeAt);
        access(thread, Access.AccessKind.WRITE, wrote, writeAt, readAt, writeAt + 1);
    }

    private void access(int thread, Access.AccessKind kind, long value, long time, long before, long after) {
        accesses.add(new Access(threads.get(thread), kind, value, time, before, after));
    }

    /** Whatever happens, what is lost and what is in make all deposits. */
    private DepositReplay history() {
        accesses.sort(Comparator.comparingLong(Access::time));
        DepositReplay history = new DepositReplay(accesses);
        long done = history.deposits().values().stream()
                .flatMap(List::stream)
                .filter(Deposit::isDone)
                .count();
        long lost = history.losses().stream().filter(LostUpdate::isFinal).count();
        assertEquals(done - balance(history), lost);
        return history;
    }

    private static long balance(DepositReplay history) {
        List<long[]> balances = history.balances();
        return balances.isEmpty() ? 0 : balances.get(balances.size() - 1)[1];
    }
}
