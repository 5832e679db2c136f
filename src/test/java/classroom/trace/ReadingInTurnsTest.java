package classroom.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.TraceFixture;
import classroom.trace.format.FileSource;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.TraceLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a trace is read, the event thread asks it: it never waits longer than a few events take. */
class ReadingInTurnsTest {
    private static final int EVENTS = 3000;

    @TempDir
    Path folder;

    /** Notes how many events were taken in at most while it was held. */
    private static final class Counting extends ReentrantLock {
        private final transient ProcessTrace process;
        private long before;
        private long most;

        Counting(ProcessTrace process) {
            this.process = process;
        }

        private long events() {
            return process.tracks().stream().mapToLong(ThreadTrace::size).sum();
        }

        @Override
        public void lock() {
            super.lock();
            before = events();
        }

        @Override
        public void unlock() {
            most = Math.max(most, events() - before);
            super.unlock();
        }
    }

    @Test
    void theLockIsHeldForFewEventsAtATime() throws Exception {
        TraceFixture made = new TraceFixture(folder, 7, SiteTable.empty(), 1);
        for (int thread = 1; thread <= 3; thread++) {
            TraceFixture.Line line = made.thread(thread, "t" + thread, 1);
            for (int i = 0; i < EVENTS; i++) {
                line.print(10 + i, "x\n");
            }
        }
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.filter(each -> each.toString().endsWith(TraceFormat.SUFFIX))
                    .findFirst()
                    .orElseThrow();
        }
        ProcessTrace process = new ProcessTrace(file.getFileName().toString(), new TraceLimits());
        TraceReader reader = new TraceReader(new FileSource(file), process, true);
        assertTrue(reader.begin());
        Counting lock = new Counting(process);
        assertTrue(reader.poll(Integer.MAX_VALUE, lock) >= 3 * EVENTS, "all is read");
        assertTrue(lock.most > 0 && lock.most <= TraceReader.MAX_LOCKED, lock.most + " events at a time");
        assertEquals(0, reader.poll(Integer.MAX_VALUE, lock));
    }
}
