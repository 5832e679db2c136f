package classroom.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.TraceFixture;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits for whom in a circle. */
class DeadlockTest {
    private static final long ZERO = 1_000_000;
    private static final String LOCK = "java.util.concurrent.locks.ReentrantLock";

    @TempDir
    Path folder;

    private final SiteTable sites = SiteTable.empty();
    private final int lock =
            sites.add(Operation.LOCK, "tiny.Main", "run", 1, "java/util/concurrent/locks/ReentrantLock", "lock", "()V");
    private final int tried = sites.add(
            Operation.TRY_LOCK, "tiny.Main", "run", 2, "java/util/concurrent/locks/ReentrantLock", "tryLock", "(J)Z");
    private final int unlock = sites.add(
            Operation.UNLOCK, "tiny.Main", "run", 3, "java/util/concurrent/locks/ReentrantLock", "unlock", "()V");

    /** So many threads, of which number i gets lock i at time i. */
    private TraceFixture.Line[] holders(int count) throws IOException {
        TraceFixture made = new TraceFixture(folder, 1, sites, ZERO);
        TraceFixture.Line[] threads = new TraceFixture.Line[count];
        for (int i = 0; i < count; i++) {
            threads[i] = made.thread(i + 1, "t" + i, ZERO);
            threads[i].within(ZERO + i, ZERO + i, lock, LOCK, 100 + i);
        }
        return threads;
    }

    private void wants(TraceFixture.Line thread, long time, int site, int object) throws IOException {
        thread.put(
                ZERO + time,
                EventKind.BEGIN,
                TraceFormat.OBJECT,
                site,
                TraceFormat.pair(thread.text(LOCK, ZERO + time), object),
                0);
    }

    private List<String> circle(long time, long age) throws IOException {
        Trace trace = Trace.of(folder);
        while (trace.poll() > 0) {
            continue;
        }
        return Deadlock.in(trace.at(ZERO + time), age)
                .map(found ->
                        found.circle().stream().map(each -> each.track().name()).toList())
                .orElse(List.of());
    }

    @Test
    void aCircleIsFoundFromTheMomentThatItCloses() throws Exception {
        TraceFixture.Line[] threads = holders(3);
        wants(threads[0], 100, lock, 101);
        wants(threads[1], 200, lock, 102);
        wants(threads[2], 300, lock, 100);
        assertEquals(List.of(), circle(299, 0));
        assertEquals(List.of("t0", "t1", "t2"), circle(300, 0));
        assertEquals(List.of(), circle(399, 100), "it is not old enough to be certain");
        assertEquals(List.of("t0", "t1", "t2"), circle(400, 100));
    }

    @Test
    void readersGetLocksAndLines() throws Exception {
        TraceFixture.Line[] threads = holders(2);
        wants(threads[0], 100, lock, 101);
        wants(threads[1], 200, lock, 100);
        Trace trace = Trace.of(folder);
        while (trace.poll() > 0) {
            continue;
        }
        List<DeadlockWait> waits = Deadlock.atEnd(trace).orElseThrow().waits();
        assertEquals(new DeadlockWait(1, "t0", "ReentrantLock@65", "", 1, List.of("t1"), 1), waits.get(0));
        assertEquals("ReentrantLock@64", waits.get(1).name());
    }

    @Test
    void whoWaitsForTheCircleIsNotInIt() throws Exception {
        TraceFixture.Line[] threads = holders(4);
        wants(threads[0], 100, lock, 101);
        wants(threads[1], 110, lock, 102);
        wants(threads[2], 120, lock, 103);
        wants(threads[3], 130, lock, 102);
        assertEquals(List.of("t2", "t3"), circle(200, 0));
    }

    @Test
    void aChainIsNoCircleNorIsALockThatOneHasAlready() throws Exception {
        TraceFixture.Line[] threads = holders(3);
        wants(threads[0], 100, lock, 101);
        wants(threads[1], 110, lock, 102);
        wants(threads[2], 120, lock, 102);
        assertEquals(List.of(), circle(200, 0));
    }

    @Test
    void aLockThatIsOnlyTriedWillBeGivenUp() throws Exception {
        TraceFixture.Line[] threads = holders(2);
        wants(threads[0], 100, lock, 101);
        wants(threads[1], 110, tried, 100);
        assertEquals(List.of(), circle(200, 0));
    }

    @Test
    void aLockThatIsGivenBackOpensTheCircle() throws Exception {
        TraceFixture.Line[] threads = holders(2);
        wants(threads[0], 100, lock, 101);
        threads[1].put(
                ZERO + 110,
                EventKind.DID,
                TraceFormat.OBJECT,
                unlock,
                TraceFormat.pair(threads[1].text(LOCK, ZERO + 110), 101),
                0);
        wants(threads[1], 120, lock, 100);
        assertEquals(List.of(), circle(200, 0));
    }

    @Test
    void fiveThousandInAChainAreNoMatter() throws Exception {
        TraceFixture.Line[] threads = holders(5000);
        for (int i = 0; i < threads.length; i++) {
            wants(threads[i], 10_000, lock, 100 + (i + 1) % threads.length);
        }
        assertEquals(5000, circle(20_000, 0).size());
        assertTrue(Deadlock.in(Trace.of(folder).at(0), 0).isEmpty());
        assertFalse(circle(9_999, 0).size() > 0);
    }
}
