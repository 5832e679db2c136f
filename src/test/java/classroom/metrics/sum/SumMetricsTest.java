package classroom.metrics.sum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.metrics.MetricsRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the programs of the lesson Sum print is understood in both languages, also when it is not all. */
class SumMetricsTest {
    private static final Map<String, Integer> ADD = Map.of("numbers", 1_000_000, "workers", 8, "task", 0);
    private static final Map<String, Integer> PRIMES = Map.of("numbers", 1_000_000, "workers", 8, "task", 1);

    @Test
    void aSumAndItsTimes() {
        String metrics = "{due=500000500000, make_ms=3.1, add_ms=0.9, total_ms=4.0, sum=500000500000}";
        assertEquals(
                metrics,
                MetricsRegistry.of("sum/one", "make = 3.1 ms\nwork = 0.9 ms\nsum = 500000500000\n", ADD)
                        .toString());
        assertEquals(
                metrics,
                MetricsRegistry.of("sum/threads", "make = 3.1 ms\r\nwork = 0.9 ms\r\nsum = 500000500000\r\n", ADD)
                        .toString());
    }

    @Test
    void processesTellWhenTheyHadStarted() {
        assertEquals(
                "{due=500000500000, make_ms=3.1, start_ms=40.0, add_ms=90.5, total_ms=93.6, sum=499}",
                MetricsRegistry.of(
                                "sum/processes",
                                "make = 3.1 ms\nstart = 40.0 ms\nA process ended early, status 137\nwork = 90.5 ms\nsum = 499\n",
                                ADD)
                        .toString());
    }

    @Test
    void whatIsNotOverHasNoResult() {
        assertEquals(
                "{due=500000500000}", MetricsRegistry.of("sum/one", "", ADD).toString());
        assertEquals(
                "{due=500000500000, make_ms=3.1, start_ms=40.0}",
                MetricsRegistry.of(
                                "sum/processes",
                                "make = 3.1 ms\nstart = 40.0 ms\nA process ended early, status 137\n",
                                ADD)
                        .toString());
    }

    @Test
    void primesAreCountedUpToALowerNumber() {
        // There are 5133 primes up to 50,000 and 664,579 up to ten million.
        assertEquals(
                "{due=5133, make_ms=3.1, add_ms=9.0, total_ms=12.1, primes=5133}",
                MetricsRegistry.of("sum/stream", "make = 3.1 ms\nwork = 9.0 ms\nprimes = 5133\n", PRIMES)
                        .toString());
        assertEquals(
                664_579L,
                MetricsRegistry.of("sum/one", "", Map.of("numbers", 1_000_000_000, "task", 1))
                        .get("due"));
    }
}
