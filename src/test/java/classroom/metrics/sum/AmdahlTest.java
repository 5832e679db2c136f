package classroom.metrics.sum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.metrics.sum.SpeedUps.Measurement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amdahl's law is found again in times that follow it, and measurements are put together as they should be. */
class AmdahlTest {
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.3, 1})
    void theShareIsFoundInTimesThatFollowTheLaw(double serial) {
        Map<Integer, Double> times = new TreeMap<>();
        for (int workers = 1; workers <= 32; workers *= 2) {
            times.put(workers, 80 / new Amdahl(serial, 4).speedUp(workers));
        }
        assertEquals(serial, Amdahl.fit(80, times, 4).serial(), EXACT);
    }

    @Test
    void theNearestShareIsTakenWhereNoneIsExact() {
        Amdahl fitted = Amdahl.fit(1, Map.of(2, 0.7, 4, 0.5), 4);
        double least = distance(fitted.serial());
        for (double off : new double[] {-0.01, 0.01}) {
            assertEquals(1, Math.signum(distance(fitted.serial() + off) - least));
        }
    }

    private static double distance(double serial) {
        double two = serial + (1 - serial) / 2 - 0.7;
        double four = serial + (1 - serial) / 4 - 0.5;
        return two * two + four * four;
    }

    @Test
    void aLossIsNoShareAboveOneAndAGainNoneBelowZero() {
        assertEquals(1, Amdahl.fit(10, Map.of(2, 50.0, 8, 90.0), 8).serial());
        assertEquals(0, Amdahl.fit(10, Map.of(2, 1.0), 8).serial());
        assertEquals(0, Amdahl.fit(10, Map.of(1, 12.0), 8).serial());
        assertEquals(0, Amdahl.fit(10, Map.of(), 8).serial());
    }

    @Test
    void moreWorkersThanCoresAreNoFaster() {
        Amdahl law = new Amdahl(0.1, 4);
        assertEquals(1, law.speedUp(1), EXACT);
        assertEquals(law.speedUp(4), law.speedUp(32), EXACT);
        assertEquals(1 / (0.1 + 0.9 / 4), law.speedUp(4), EXACT);
    }

    @Test
    void measurementsComeToMediansAndSpreads() {
        SpeedUps all = new SpeedUps("sum/one", 2, List.of());
        for (double ms : new double[] {100, 90, 120}) {
            all = all.with(new Measurement("sum/one", 1, ms, 0));
        }
        for (double ms : new double[] {80, 40, 50, 60}) {
            all = all.with(new Measurement("sum/threads", 2, ms, ms / 10));
        }
        assertEquals(100, all.oneMs());
        assertEquals(Map.of(2, 55.0), all.medians("sum/threads"));
        assertEquals(Map.of(2, 5.5), all.startMedians("sum/threads"));
        assertArrayEquals(new double[] {1.25, 2.5}, all.spread("sum/threads", 2));
        assertEquals(List.of("sum/threads"), all.programs());
        assertEquals(4, all.times("sum/threads"));
        assertEquals(
                List.of("program,workers,ms,start_ms,speed_up", "sum/one,1,100.0,0.0,1.0000"),
                all.csv().lines().limit(2).toList());
        assertEquals(8, all.csv().lines().count());
        assertEquals(3, all.without("sum/threads").all().size());
    }
}
