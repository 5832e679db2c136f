package classroom.program;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of the lesson Sum that is killed is told of. */
class SumTest {
    /** As many primes up to N / 20 as take each of three processes about a second. */
    private static final int LONG = 200_000_000;

    @TempDir
    Path folder;

    @Test
    void aKilledProcessIsToldOfAndTheOthersGoOn() throws Exception {
        try (ProgramRunner performance = ProgramRunner.plain(folder, "sum/processes", LONG, 3, "primes")) {
            performance.printed("start", 1);
            ProcessHandle child = performance.child("child");
            child.destroyForcibly();
            String printed = performance.toItsEnd();
            assertTrue(
                    printed.matches("(?s).*\nA process ended early, status [1-9]\\d*\nwork = .*\nprimes = [1-9]\\d*\n"),
                    printed);
        }
    }
}
