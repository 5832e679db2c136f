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
        first.set(3, 2);
        assertEquals(1, second.get(3));
        assertEquals(VectorClock.BLOCK, second.join(first), "it changes");
        assertEquals(0, second.join(first));
    }

    @Test
    void thousandsOfThreadsThatAreAwaitedTakeLittleMemory() {
        int threads = 10_000;
        VectorClock main = new VectorClock();
        long taken = 0;
        for (int i = 1; i <= threads; i++) {
            main.set(0, i);
            VectorClock thread = new VectorClock();
            thread.set(i, 1);
            taken += VectorClock.BLOCK + thread.join(main) + main.join(thread);
        }
        assertEquals(1, main.get(threads));
        assertTrue(taken < 3L * VectorClock.BLOCK * threads, taken + " elements");
    }
}
