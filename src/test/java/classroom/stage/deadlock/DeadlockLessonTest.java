package classroom.stage.deadlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.MetricsRegistry;
import classroom.program.ProgramRunner;
import classroom.stage.Looks;
import classroom.stage.StageShow;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.DeadlockWait;
import classroom.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that locks in opposite order deadlock, which is shown; in the same order, or with {@code tryLock}, they never
 * do.
 */
@Timeout(120)
class DeadlockLessonTest {
    private static final Map<String, Integer> PARAMETERS = Map.of("transfers", 2, "pause", 300);

    @TempDir
    Path folder;

    /** Runs the program until its threads are deadlocked, and kills it. */
    private Trace stuck() throws Exception {
        try (ProgramRunner runner = ProgramRunner.observed(folder, "deadlock/opposite", 2, 300)) {
            runner.until(trace -> Deadlock.in(trace.at(System.nanoTime()), 0).isPresent());
            Trace trace = runner.trace();
            runner.stop();
            return trace;
        }
    }

    @BeforeEach
    void inEnglish() {
        Texts.use(Language.EN);
    }

    @Test
    void theRingIsKnownWithItsLinesWhileItLasts() throws Exception {
        Trace trace = stuck();
        List<DeadlockWait> ring = Deadlock.atEnd(trace).orElseThrow().waits();
        assertEquals(
                List.of("A to B", "B to A"),
                ring.stream().map(DeadlockWait::thread).sorted().toList());
        List<String> lines = Files.readAllLines(Path.of("src/main/java/classroom/program/deadlock/Opposite.java"));
        for (DeadlockWait each : ring) {
            assertEquals(each.thread().equals("A to B") ? "lockB" : "lockA", each.name());
            assertEquals("second.lock();", lines.get(each.line() - 1).strip());
            assertEquals("first.lock();", lines.get(each.heldLine() - 1).strip());
        }
        assertEquals(
                "{moved=0, due=4}",
                MetricsRegistry.of("deadlock/opposite", trace, PARAMETERS).toString());
        SwingUtilities.invokeAndWait(() -> {
            Looks.light();
            DeadlockStage stage = new DeadlockStage();
            stage.parameters(PARAMETERS);
            stage.show(trace, trace.end() + 1_000_000_000);
            DeadlockStage.Transfers run = stage.read(trace);
            assertTrue(stage.isStuck(run, trace.end()));
            assertFalse(stage.isStuck(run, trace.start()));
            LockTie holds = LockTie.of(
                    trace.at(trace.end()), run.threads().get(0), run.locks().get(0));
            LockTie wants = LockTie.of(
                    trace.at(trace.end()), run.threads().get(0), run.locks().get(1));
            assertTrue(holds.holds() > 0 && holds.wants() == 0, holds.toString());
            assertTrue(wants.wants() > holds.holds() && wants.holds() == 0, wants.toString());
            assertEquals(
                    "0 of 4 transfers done; the threads wait for each other in a ring",
                    stage.getAccessibleContext().getAccessibleDescription());
        });
        StageShow.assertSameBothWays(DeadlockStage::new, trace);
        StageShow.assertLanguagesAndThemes(DeadlockStage::new, trace);
        StageShow.assertEmptyWithoutATrace(DeadlockStage::new, trace, Files.createDirectory(folder.resolve("nothing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadlock/ordered", "deadlock/try-lock"})
    void theOthersAreDone(String program) throws Exception {
        try (ProgramRunner runner = ProgramRunner.observed(folder, program, 2, 50)) {
            String printed = runner.toItsEnd();
            assertEquals("moved = 4\n", printed);
            Map<String, Number> observed = MetricsRegistry.of(program, runner.trace(), PARAMETERS);
            Map<String, Number> told = MetricsRegistry.of(program, printed, PARAMETERS);
            assertEquals("{moved=4, due=4}", told.toString());
            assertTrue(observed.toString().startsWith("{moved=4, due=4"), observed.toString());
            assertTrue(Deadlock.atEnd(runner.trace()).isEmpty());
        }
    }
}
