package classroom.run.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The use of cores, with a clock and a CPU time that the test sets. */
class CoreUseMeterTest {
    private static final double EXACT = 1e-9;

    private final AtomicLong clock = new AtomicLong(5);
    private final AtomicLong cpu = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();
    private final CoreUseMeter use = new CoreUseMeter(clock::get, () -> {
        readings.incrementAndGet();
        return cpu.get();
    });

    private double after(double seconds, double cpuSeconds, int tasks) {
        clock.addAndGet((long) (seconds * 1e9));
        cpu.addAndGet((long) (cpuSeconds * 1e9));
        return use.measure(tasks);
    }

    @Test
    void itIsTheCpuTimeByTheTimeThatPassed() {
        assertEquals(0, after(0, 0, 1), EXACT);
        assertEquals(0.75, after(2, 1.5, 9), EXACT);
        assertEquals(2, after(1, 2, 20), EXACT);
        assertEquals(1, after(1, 1, 20), EXACT);
    }

    @Test
    void itIsReadAtMostOnceASecond() {
        after(0, 0, 1);
        assertEquals(0.5, after(1, 0.5, 2), EXACT);
        for (int i = 0; i < 9; i++) {
            assertEquals(0.5, after(0.1, 0.1, 3 + i), EXACT);
        }
        assertEquals(2, readings.get());
        assertEquals(1, after(0.1, 0.1, 12), EXACT);
    }

    @Test
    void nothingIsReadAtRestAndTheRestIsNotCounted() {
        for (int i = 0; i < 100; i++) {
            assertEquals(0, after(1, 0, 0), EXACT);
        }
        assertEquals(0, readings.get());
        after(1, 0, 1);
        assertEquals(1, after(1, 1, 2), EXACT);
        assertEquals(0, after(1, 0.001, 2), EXACT);
        int before = readings.get();
        for (int i = 0; i < 100; i++) {
            assertEquals(0, after(1, 0.001, 2), EXACT);
        }
        assertEquals(before, readings.get());
        after(1, 0.5, 3);
        assertEquals(1, after(1, 1, 4), EXACT);
    }

    @Test
    void aWorkerThatEndsTakesNoNegativeTime() {
        after(0, 5, 1);
        assertEquals(0, after(1, -4, 2), EXACT);
    }
}
