package classroom.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.SumTask;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of the lesson Sum that is killed is told of, and what all share is gone in the end. */
class SumTest {
    /** As many primes up to N / 20 as take each of three processes about a second. */
    private static final int LONG = 200_000_000;

    @TempDir
    Path folder;

    @Test
    void soManyProcessesRunAtOnceAsTheAppReckonsWith() throws Exception {
        Field atOnce = Class.forName("classroom.program.sum.Processes").getDeclaredField("AT_ONCE");
        atOnce.setAccessible(true);
        assertEquals(SumTask.atOnce(Runtime.getRuntime().availableProcessors()), atOnce.getInt(null));
    }

    @Test
    void aKilledProcessIsToldOfAndTheOthersGoOn() throws Exception {
        try (ProgramRunner performance = ProgramRunner.plain(folder, "sum/processes", LONG, 3, "primes")) {
            performance.printed("Starting", 1);
            ProcessHandle child = performance.child("2");
            child.destroyForcibly();
            String printed = performance.toItsEnd();
            assertTrue(printed.matches("(?s).*\nA process ended early, status [1-9]\\d*\nWorking: .*\nPrimes: [1-9]\\d*\n"), printed);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(each -> each.toString().endsWith(".tmp")).toList());
        }
    }
}
