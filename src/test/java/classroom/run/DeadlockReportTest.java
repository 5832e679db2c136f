package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.trace.DeadlockWait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM tells of its deadlock is taken as it is, and nothing else is. */
class DeadlockReportTest {
    @TempDir
    Path folder;

    private List<DeadlockWait> in(String report) throws IOException {
        Files.writeString(folder.resolve("deadlock-7"), report);
        return DeadlockReport.in(folder);
    }

    @Test
    void theCircleBeginsWithAThreadOfIt() throws IOException {
        assertEquals(List.of(), DeadlockReport.in(folder));
        List<DeadlockWait> circle = in("late\tL@3\tb\t9\na\tL@1\tb\t4\nb\tL@2\ta\t5\n");
        assertEquals(
                List.of(
                        new DeadlockWait(7, "b", "L@2", "", 5, List.of("a"), 0),
                        new DeadlockWait(7, "a", "L@1", "", 4, List.of("b"), 0)),
                circle);
    }

    @Test
    void whatIsNoReportTellsNothing() throws IOException {
        for (String lie :
                List.of("", "\n\n", "a\tb\n", "a\tL\tb\t-4\nb\tL\ta\t5\n", "a\tL\tnobody\t4\n", "x".repeat(100_000))) {
            assertEquals(List.of(), in(lie), lie.substring(0, Math.min(20, lie.length())));
        }
        Files.delete(folder.resolve("deadlock-7"));
        Files.createDirectory(folder.resolve("deadlock-8"));
        Files.writeString(folder.resolve("deadlock-x"), "a\tL@1\ta\t4\n");
        assertEquals(List.of(), DeadlockReport.in(folder));
    }
}
