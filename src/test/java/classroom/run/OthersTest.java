package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.Others.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What others take of the processors is told from what the app and its programs take. */
class OthersTest {
    private static final long S = TimeUnit.SECONDS.toNanos(1);
    private static final int PATIENCE_S = 60;

    /** Ticks are hundredths of a second: of two cores, a second each. */
    private static double left(int user, int nice, int system, int idle) {
        Reading before = Reading.of("cpu  1000 50 300 7000 5 0 0 0 9 9");
        return Reading.of("cpu  " + (1000 + user) + " " + (50 + nice) + " " + (300 + system) + " " + (7000 + idle) + " 5 0 0 0 9 9").left(before, 2);
    }

    @Test
    void whatOthersDoNotTakeIsLeft() {
        assertEquals(2, left(0, 0, 0, 200), 1e-9);
        assertEquals(0, left(190, 0, 10, 0), 1e-9);
        assertEquals(0.5, left(150, 0, 0, 50), 1e-9);
        assertEquals(2, left(0, 200, 0, 0), 1e-9, "programs are no others");
    }

    @Test
    void nothingIsKnownOfNoTime() {
        assertTrue(Double.isNaN(left(0, 0, 0, 0)));
        Others others = new Others();
        assertFalse(others.leaveLittle());
        others.look();
        assertFalse(others.leaveLittle(), "one look is none");
    }

    @Test
    void whoSpinsOnAllCoresLeavesLittle() throws Exception {
        List<Process> spinning = new ArrayList<>();
        try {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                spinning.add(spin());
            }
            Others others = new Others();
            others.look();
            long until = System.nanoTime() + PATIENCE_S * S;
            while (!others.leaveLittle() && System.nanoTime() < until) {
                assertFalse(spinning.get(0).waitFor(Others.LOOK_MS, TimeUnit.MILLISECONDS), "it spins on");
                others.look();
            }
            assertEquals(Platform.HERE == Platform.LINUX, others.leaveLittle());
        } finally {
            spinning.forEach(Process::destroyForcibly);
        }
    }

    private static Process spin() throws IOException {
        return new ProcessBuilder(Jdk.own().java().toString(), "-cp", System.getProperty("java.class.path"), Spin.class.getName()).start();
    }

    /** Does nothing, and that without end; but no longer than its test has patience. */
    static final class Spin {
        private Spin() {
        }

        public static void main(String[] args) {
            long until = System.nanoTime() + PATIENCE_S * S;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        }
    }
}
