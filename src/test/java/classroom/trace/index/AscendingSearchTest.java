package classroom.trace.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Binary search finds what looking at each value finds. */
class AscendingSearchTest {
    @Test
    void findsWhatAScanFinds() {
        Random random = new Random(2);
        for (int round = 0; round < 2000; round++) {
            long[] values = random.longs(random.nextInt(40), 0, 30).sorted().toArray();
            long limit = random.nextInt(32) - 1;
            int from = random.nextInt(values.length + 1);
            int to = from + random.nextInt(values.length - from + 1);
            assertEquals(scan(values, 0, values.length, limit) + 1, AscendingSearch.count(values, limit));
            assertEquals(scan(values, 0, to, limit), AscendingSearch.lastAtOrBefore(values, to, limit));
            assertEquals(
                    scan(values, from, to, limit), AscendingSearch.lastAtOrBefore(from, to, i -> values[i], limit));
            assertEquals(
                    scan(values, from, to, limit), AscendingSearch.lastAtOrBeforeNear(from, to, i -> values[i], limit));
        }
    }

    private static int scan(long[] values, int from, int to, long limit) {
        int last = from - 1;
        for (int i = from; i < to && values[i] <= limit; i++) {
            last = i;
        }
        return last;
    }

    @Test
    void extremesAreFound() {
        long[] all = {Long.MIN_VALUE, 0, Long.MAX_VALUE};
        assertEquals(2, AscendingSearch.lastAtOrBefore(all, 3, Long.MAX_VALUE));
        assertEquals(0, AscendingSearch.lastAtOrBefore(all, 3, Long.MIN_VALUE));
        assertEquals(-1, AscendingSearch.lastAtOrBefore(all, 0, 5));
    }
}
