package classroom.run.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.RunException;
import classroom.schedule.Outcome;
import classroom.schedule.search.Exploration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adds up what several JVMs have found. */
class FoundOutcomesTest {
    private final FoundOutcomes found = new FoundOutcomes();

    @Test
    void equalOutcomesAreAddedUpWithTheSimplerOrder() throws RunException {
        assertTrue(found.take(outcome("a", 3, 10, "1,2,1", 20)));
        assertTrue(found.take(outcome("b", 1, 1, "2,1", 2)));
        assertTrue(found.take(outcome("a", 2, 5, "1,1,2", 1)));
        assertFalse(found.take(new HostAnswer(List.of("made"))));
        List<OutcomeSummary> all = found.outcomes();
        assertEquals(List.of("a", "b"), all.stream().map(OutcomeSummary::out).toList());
        assertEquals(5, all.get(0).runs());
        assertEquals(15, all.get(0).orders());
        assertEquals(List.of(1, 1, 2), all.get(0).choices());
    }

    @Test
    void ordersThatOneJvmHasNotCountedAreNotKnown() throws RunException {
        found.take(outcome("a", 3, 10, "1", 0));
        found.take(outcome("a", 2, -1, "1", 0));
        assertEquals(-1, found.outcomes().get(0).orders());
        assertEquals(5, found.outcomes().get(0).runs());
    }

    @Test
    void tooManyDifferentOutcomesCountAsOne() throws RunException {
        int most = Exploration.MAX_OUTCOMES;
        for (int i = 0; i < most + 50; i++) {
            found.take(outcome("printed " + i, 1, 1, "1", 0));
        }
        found.take(outcome("printed 0", 1, 1, "1", 0));
        List<OutcomeSummary> all = found.outcomes();
        assertEquals(most + 1, all.size());
        assertEquals(Outcome.REST, all.get(0).out());
        assertEquals(50, all.get(0).runs());
        assertEquals("printed 0", all.get(1).out());
        assertEquals(2, all.get(1).runs());
    }

    private static HostAnswer outcome(String out, long runs, long orders, String choices, int cost) {
        return new HostAnswer(
                List.of("outcome", "ENDED", "0", out, "", "", "" + runs, "" + orders, choices, "" + cost));
    }
}
