package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.process.ProcessScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A command is heard while it runs, is not waited for too long, and leaves nothing behind. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class CommandRunnerTest {
    private static final Duration MAX_WAIT = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = 5_000_000;
    /** Longer than any test may take. */
    private static final String FOR_EVER = "sleep 600";

    @TempDir
    Path folder;

    private static CommandRunner.Result run(Duration patience, String script) throws Exception {
        return new CommandRunner(List.of("/bin/sh", "-c", script), patience).run();
    }

    /** A process that was forced to end may need a moment to be gone. */
    private void assertNothingLeft() {
        long end = System.nanoTime() + MAX_WAIT.toNanos();
        while (left() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        assertEquals(0, left());
    }

    private long left() {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info()
                        .arguments()
                        .map(all -> String.join(" ", all).contains(folder.toString()))
                        .orElse(false))
                .filter(ProcessScanner::lives)
                .count();
    }

    @Test
    void whatItSaysIsHeard() throws Exception {
        CommandRunner.Result told = run(MAX_WAIT, "echo one; echo two >&2; read line || echo three; exit 4");
        assertEquals(new CommandRunner.Result(4, "one\ntwo\nthree\n", false), told);
        assertFalse(told.isGood());
        assertTrue(run(MAX_WAIT, "true").isGood());
        assertEquals(
                folder.toRealPath().toString(),
                new CommandRunner(List.of("pwd", "-P"), MAX_WAIT)
                        .in(folder)
                        .run()
                        .output()
                        .strip());
    }

    @Test
    void aTalkativeOneIsNotStuckAndItsTalkIsCut() throws Exception {
        CommandRunner.Result told = run(MAX_WAIT, "head -c 5000000 /dev/zero; exit 3");
        assertEquals(3, told.status());
        assertEquals(CommandRunner.MAX_BYTES, told.output().length());
    }

    @Test
    void whoTakesTooLongIsEndedWithItsChildren() throws Exception {
        CommandRunner.Result told = run(
                Duration.ofMillis(500),
                "echo begun; (" + FOR_EVER + "; : " + folder + ") & sh -c '" + FOR_EVER + "; : " + folder + "'");
        assertTrue(told.late() && !told.isGood());
        assertEquals("begun\n", told.output());
        assertNothingLeft();
    }

    @Test
    void aChildThatHoldsTheOutputIsNotWaitedFor() throws Exception {
        CommandRunner.Result told = run(MAX_WAIT, "echo done; sleep 3 &");
        assertEquals(new CommandRunner.Result(0, "done\n", false), told);
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            begun.countDown();
            thrown.complete(assertThrows(InterruptedException.class, () -> run(MAX_WAIT, FOR_EVER + "; : " + folder)));
        });
        waiting.start();
        begun.await();
        waiting.interrupt();
        thrown.get();
        assertNothingLeft();
    }

    @Test
    void whatIsNotThereCannotBeStarted() {
        assertThrows(
                IOException.class,
                () -> new CommandRunner(List.of(folder.resolve("nothing").toString()), MAX_WAIT).run());
    }
}
