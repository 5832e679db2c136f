package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.process.ProcessScanner;
import classroom.run.programs.Hello;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After a hundred runs there is no process, thread, temporary file or open file more than before. */
@Timeout(120)
class NothingLeftTest {
    private static final int RUNS = 100;
    private static final int AT_ONCE = 4;

    @TempDir
    Path temporary;
    /** Threads of tests before this one, such as those that a schedule keeps for its next run. */
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** Processes of tests before this one that are still ending. */
    private final Set<ProcessHandle> processesBefore =
            ProcessHandle.current().descendants().collect(Collectors.toSet());

    @Test
    void afterAHundredRuns() throws Exception {
        runs(AT_ONCE);
        long files = openFiles();
        Set<Path> filesBefore = temporaryFiles();
        long start = System.nanoTime();
        runs(RUNS);
        System.out.printf("%d runs: %d ms%n", RUNS, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        assertTrue(openFiles() <= files, () -> files + " files were open, now " + openFiles());
        assertEquals(filesBefore, temporaryFiles());
    }

    private void runs(int count) throws Exception {
        try (RunFixture household = new RunFixture(temporary)) {
            Set<Path> idle = null;
            for (int done = 0; done < count; done += AT_ONCE) {
                List<Run> runs = List.of(
                        household.start(Hello.class),
                        household.start(Hello.class),
                        household.start(Hello.class),
                        household.start(Hello.class));
                for (Run run : runs) {
                    assertEquals(0, RunFixture.await(run.ended()).status());
                }
                idle = idle == null ? temporaryFiles() : idle;
            }
            assertEquals(idle, temporaryFiles(), "left by runs while the launcher is open");
        }
        for (Thread thread : ours()) {
            thread.join(TimeUnit.SECONDS.toMillis(RunFixture.PATIENCE_S));
        }
        assertEquals(List.of(), ours());
        assertEquals(List.of(), newProcesses());
    }

    /** The processes that this test started and that still run, each with its command. */
    private List<String> newProcesses() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> !processesBefore.contains(each) && ProcessScanner.lives(each))
                .map(each -> each.pid() + " " + each.info().commandLine().orElse("?"))
                .toList();
    }

    private List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("classroom") && !before.contains(thread))
                .toList();
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private Set<Path> temporaryFiles() throws Exception {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.collect(Collectors.toSet());
        }
    }
}
