package classroom.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.Findings;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explores programs whose numbers of orders, runs and outcomes are known. */
class CountsTest {
    private static final String BANK = "classroom.program.bank.";

    @ParameterizedTest
    @CsvSource({"2, 6, 4", "3, 90, 36", "4, 2520, 576", "5, 113400, 14400"})
    void unlockedDeposits(int threads, long orders, long runs) {
        Findings found = ScheduleFixture.of(BANK + "Unlocked", "" + threads).all();
        assertCounts(found, orders, runs, threads);
    }

    @ParameterizedTest
    @CsvSource({"Locked, 3, 6", "Locked, 4, 24", "Synchronized, 3, 6", "Synchronized, 4, 24", "Atomic, 3, 6"})
    void depositsOneAfterAnother(String program, int threads, long orders) {
        assertCounts(ScheduleFixture.of(BANK + program, "" + threads).all(), orders, orders, 1);
    }

    @ParameterizedTest
    @CsvSource({"2, 6", "3, 90", "4, 2520"})
    void eachOrderOfDepositsByItself(int threads, long orders) {
        assertCounts(ScheduleFixture.of(BANK + "Unlocked", "" + threads).naive(), orders, orders, threads);
        assertCounts(ScheduleFixture.of(BANK + "Unlocked", "" + threads).asleep(), orders, -1, threads);
    }

    @ParameterizedTest
    @CsvSource({"1, 244, 18, 4", "2, 29704, 332, 26", "3, 5626544, 8868, 226"})
    void pingAndPong(String count, long orders, long runs, int outcomes) {
        assertCounts(
                ScheduleFixture.of("classroom.program.pingpong.Threads", count, "500")
                        .all(),
                orders,
                runs,
                outcomes);
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 112", "3, 1738"})
    void pingAndPongInAnyOrderOfWords(String count, long runs) {
        Findings found = ScheduleFixture.of("classroom.program.pingpong.Threads", count, "500")
                .explore(ExplorationLimits.DEFAULT.withCommutingPrints(true));
        assertTrue(found.all());
        assertEquals(runs, found.runs());
    }

    @ParameterizedTest
    @CsvSource({
        "bank.Unlocked, 3, 90, 36, 3",
        "bank.Unlocked, 4, 2520, 576, 4",
        "bank.Locked, 4, 24, 24, 1",
        "pingpong.Threads, 1, 244, 18, 4",
        "pingpong.Threads, 2, 29704, 332, 26"
    })
    void helpersExploreBranches(String program, String argument, long orders, long runs, int outcomes) {
        ScheduleFixture explored = ScheduleFixture.of("classroom.program." + program, argument, "500");
        for (int seed = 1; seed <= 5; seed++) {
            SharedSearch found = new SharedSearch(
                            explored.program(), ExplorationLimits.DEFAULT, new SplittableRandom(seed))
                    .explored();
            assertTrue(found.all());
            assertEquals(orders, found.orders());
            assertEquals(runs, found.runs());
            assertEquals(outcomes, found.texts().size());
            assertTrue(found.branches() > 0);
        }
    }

    @Test
    void whatHelpersDidNotFinishIsNotAll() {
        SharedSearch found = new SharedSearch(
                        ScheduleFixture.of(BANK + "Unlocked", "3").program(),
                        ExplorationLimits.DEFAULT.within(60_000, 1_000),
                        new SplittableRandom(1))
                .withoutEnds()
                .explored();
        assertTrue(found.branches() > 0);
        assertFalse(found.all());
        assertEquals(3, found.preemptions(), "orders with few preemptions were made in its place");
    }

    @ParameterizedTest
    @CsvSource({"2, 4, 3", "3, 72, 7", "4, 20448, 57"})
    void philosophers(int count, long orders, long runs) {
        String[] bodies = new String[count];
        for (int i = 0; i < count; i++) {
            bodies[i] = "synchronized (forks[" + i + "]) { synchronized (forks[" + (i + 1) % count + "]) { } }";
        }
        Findings found = ScheduleFixture.threads(
                        "static final Object[] forks = new Object[" + count
                                + "];\nstatic { for (int i = 0; i < "
                                + count + "; i++) forks[i] = new Object(); }",
                        "System.out.print(1);",
                        bodies)
                .all();
        assertTrue(found.all());
        assertEquals(Set.of("1", "DEADLOCK"), ScheduleFixture.texts(found));
        assertEquals(
                1,
                found.outcomes().stream()
                        .filter(each -> each.outcome().ending() == RunEnding.DEADLOCK)
                        .findFirst()
                        .get()
                        .runs());
    }

    @Test
    void storeBuffering() {
        Findings found = ScheduleFixture.threads(
                        "static int x, y, a, b;", "System.out.print(a + \"\" + b);", "x = 1; a = y;", "y = 1; b = x;")
                .all();
        assertCounts(found, 20, 3, 3);
        assertEquals(Set.of("01", "10", "11"), ScheduleFixture.texts(found));
    }

    static void assertCounts(Findings found, long orders, long runs, int outcomes) {
        assertEquals(null, found.refusal());
        assertTrue(found.all());
        assertEquals(
                outcomes, found.outcomes().size(), ScheduleFixture.texts(found).toString());
        if (runs >= 0) {
            assertEquals(runs, found.runs());
        }
        assertEquals(orders, found.orders());
    }
}
