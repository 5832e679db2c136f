package classroom.observe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProcessIdsTest {
    @Test
    void thisProcessAndItsParent() {
        long[] pids = ProcessIds.ofThisAndParent();
        assertEquals(ProcessHandle.current().pid(), pids[0]);
        assertEquals(ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L), pids[1]);
    }

    @Test
    void aNameMayHaveAnythingInIt() {
        assertArrayEquals(new long[] {42, 17}, ProcessIds.in("42 (a) b (c)) S 17 42 42 0"));
    }
}
