package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.observe.ProcessGuard;
import classroom.run.jdk.Jdk;
import classroom.run.programs.Guarded;
import classroom.run.storage.RunFolder;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guard ends its JVM when the run is over, and does nothing else. */
@Timeout(60)
class GuardTest {
    /** The exit status of a process that was killed. */
    private static final int KILLED = 137;

    @TempDir
    Path temporary;

    private Process started;

    @AfterEach
    void end() {
        started.destroyForcibly();
    }

    /** Starts a guarded JVM without a launcher. */
    private Process start(String what, Path folder) throws IOException {
        Path app = RunFixture.placeOf(ProcessGuard.class);
        ProcessBuilder builder = new ProcessBuilder(
                Jdk.own().java().toString(),
                "-Xmx16m",
                "-cp",
                app + System.getProperty("path.separator") + RunFixture.classes(),
                Guarded.class.getName(),
                what);
        builder.environment().remove(ProcessGuard.VARIABLE);
        if (folder != null) {
            builder.environment().put(ProcessGuard.VARIABLE, folder.toString());
        }
        started = builder.redirectError(Redirect.INHERIT).start();
        return started;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "interrupt", "eat"})
    void endsItsJvmWhenTheLockIsFree(String what) throws Exception {
        RunFolder folder = RunFolder.make(temporary.resolve("run"));
        Process process = start(what, folder.path());
        assertEquals("ready", process.inputReader().readLine());
        assertTrue(process.isAlive());
        folder.release();
        assertTrue(process.waitFor(RunFixture.PATIENCE_S, TimeUnit.SECONDS));
        assertEnded(process);
    }

    /** Killed, or halted where there is no shell, or no memory left to start one. */
    private static void assertEnded(Process process) {
        assertTrue(Set.of(KILLED, ProcessGuard.STATUS).contains(process.exitValue()), "status " + process.exitValue());
    }

    @Test
    void endsItsJvmWhenTheFolderHasGone() throws Exception {
        Process process = start("nothing", temporary.resolve("gone"));
        assertTrue(process.waitFor(RunFixture.PATIENCE_S, TimeUnit.SECONDS));
        assertEnded(process);
    }

    @Test
    void isOneThread() throws Exception {
        RunFolder folder = RunFolder.make(temporary.resolve("run"));
        Process process = start("nothing", folder.path());
        assertEquals("ready", process.inputReader().readLine());
        process.getOutputStream().close();
        assertEquals("1", process.inputReader().readLine());
        assertEquals(0, process.waitFor());
        folder.remove();
    }

    @Test
    void outsideOfARunThereIsNone() throws Exception {
        Process process = start("nothing", null);
        assertEquals("ready", process.inputReader().readLine());
        process.getOutputStream().close();
        assertEquals("0", process.inputReader().readLine());
        assertEquals(0, process.waitFor());
    }
}
