package classroom.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorClockTest {
    private static final int CLOCKS = 12;
    private static final int THREADS = 5 * VectorClock.BLOCK + 3;

    @Test
    void clocksThatShareBlocksTellWhatPlainArraysTell() {
        Random random = new Random(7);
        VectorClock[] clocks = new VectorClock[CLOCKS];
        int[][] plain = new int[CLOCKS][THREADS];
        for (int i = 0; i < CLOCKS; i++) {
            clocks[i] = new VectorClock();
        }
        for (int step = 1; step < 5_000; step++) {
            int one = random.nextInt(CLOCKS);
            int other = random.nextInt(CLOCKS);
            if (random.nextBoolean()) {
                clocks[one].join(clocks[other]);
                for (int thread = 0; thread < THREADS; thread++) {
                    plain[one][thread] = Math.max(plain[one][thread], plain[other][thread]);
                }
            } else {
                int thread = random.nextInt(THREADS);
                clocks[one].set(thread, step);
                plain[one][thread] = step;
            }
        }
        for (int i = 0; i < CLOCKS; i++) {
            for (int thread = 0; thread < THREADS; thread++) {
                assertEquals(plain[i][thread], clocks[i].get(thread), i + " of " + thread);
            }
        }
        assertEquals(0, clocks[0].get(10 * THREADS));
    }

    @Test
    void aLearntBlockTakesNoMemoryUntilItChanges() {
        VectorClock first = new VectorClock();
        first.set(3, 1);
        VectorClock second = new VectorClock();
        assertEquals(0, second.join(first));
        second.set(4, 1);
        assertEquals(VectorClock.BLOCK, first.set(3, 2), "both have a copy now");
        assertEquals(1, second.get(3));
        assertEquals(0, second.join(first));
        assertEquals(2, second.get(3));
    }

    @Test
    void thousandsOfThreadsThatUseOneLockTakeLittleMemory() {
        int threads = 10_000;
        VectorClock lock = new VectorClock();
        VectorClock[] all = new VectorClock[threads];
        long taken = 0;
        for (int round = 1; round <= 3; round++) {
            for (int i = 0; i < threads; i++) {
                if (round == 1) {
                    all[i] = new VectorClock();
                    taken += all[i].set(i, 1);
                }
                taken += all[i].join(lock) + lock.join(all[i]) + all[i].set(i, round + 1);
            }
        }
        assertEquals(3, all[threads - 1].get(0));
        assertTrue(taken < 15L * VectorClock.BLOCK * threads, taken + " elements");
    }

    @Test
    void thousandsOfThreadsThatAreAwaitedTakeLittleMemory() {
        int threads = 10_000;
        VectorClock main = new VectorClock();
        long taken = 0;
        for (int i = 1; i <= threads; i++) {
            VectorClock thread = new VectorClock();
            taken += main.set(0, i) + thread.set(i, 1);
            taken += thread.join(main) + main.join(thread);
        }
        assertEquals(1, main.get(threads));
        assertTrue(taken < 10L * VectorClock.BLOCK * threads, taken + " elements");
    }
}
