package classroom.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.MetricsRegistry;
import classroom.metrics.PerThreadValue;
import classroom.metrics.cores.CoreUse;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the lesson about cores say truly what they got. */
@Timeout(120)
class CoresTest {
    private static final int THREADS = 3;
    private static final Map<String, Integer> PARAMETERS = Map.of("threads", THREADS, "seconds", 1);
    /** With one lock, what one core is exceeded by: the JVM's own threads, its compiler above all. */
    private static final double JVM_ITSELF = 0.5;

    @TempDir
    Path folder;

    @Test
    void freeThreadsGetWhatTheProcessGot() throws Exception {
        Trace trace = observed("cores/threads");
        CoreUse use = CoreUse.at(trace, THREADS, ThreadTrace.NEVER);
        long sum = 0;
        for (int i = 0; i < THREADS; i++) {
            assertTrue(use.cpu()[i] > 0 && use.work()[i] > 0, "thread " + i);
            sum += use.cpu()[i];
        }
        assertTrue(sum <= use.used() * 1.05, sum + " of " + use.used());
        assertTrue(use.coresUsed() <= use.cores() + 0.1, use.toString());
        assertEquals(Runtime.getRuntime().availableProcessors(), use.cores());
        assertTrue(
                use.busy() > 0 && use.othersUsed() >= 0 && use.coresUsed() + use.othersUsed() <= use.cores() * 1.1,
                use.toString());
        assertEquals(
                use.othersUsed(),
                MetricsRegistry.of("cores/threads", trace, PARAMETERS)
                        .get("others_used")
                        .doubleValue(),
                0.006);
    }

    @Test
    void aSpinningThreadIsNotNotedAtEachStep() throws Exception {
        Trace trace = observed("cores/threads");
        long lines = 0;
        for (ThreadTrace each : trace.threads()) {
            for (int i = 0; i < each.size(); i++) {
                lines += each.kind(i) == EventKind.LINE ? 1 : 0;
            }
        }
        assertTrue(lines * 100 < CoreUse.at(trace, THREADS, ThreadTrace.NEVER).allWork(), lines + " lines");
    }

    @Test
    void oneLockIsOneCoreAndAllGetTheirTurn() throws Exception {
        Trace trace = observed("cores/global-lock");
        CoreUse use = CoreUse.at(trace, THREADS, ThreadTrace.NEVER);
        assertTrue(use.coresUsed() < 1 + JVM_ITSELF, use.coresUsed() + " cores");
        for (long each : use.work()) {
            assertTrue(each > 0 && each < use.allWork() * 0.8, each + " of " + use.allWork());
        }
    }

    @Test
    void whatIsPrintedTellsTheSame() throws Exception {
        for (String program : List.of("cores/threads", "cores/global-lock", "cores/python")) {
            try (ProgramRunner performance = ProgramRunner.plain(folder, program, THREADS, 1)) {
                Map<String, Number> metrics = MetricsRegistry.of(program, performance.toItsEnd(), PARAMETERS);
                assertEquals(
                        THREADS,
                        ((PerThreadValue) metrics.get("cpu_ms")).values().size(),
                        program);
                assertTrue(metrics.get("cores_used").doubleValue() > 0, metrics.toString());
                assertTrue(metrics.get("work").longValue() > 0, metrics.toString());
            }
        }
    }

    @Test
    void pythonIsNotedAsItTells() throws Exception {
        Trace trace = observed("cores/python");
        Map<String, Number> metrics = MetricsRegistry.of("cores/python", trace, PARAMETERS);
        long cpu = metrics.get("cpu_ms").longValue();
        double cores = metrics.get("cores_used").doubleValue();
        assertTrue(
                cpu > 0 && cores > 0 && cores <= Runtime.getRuntime().availableProcessors() + 0.1, metrics.toString());
    }

    private Trace observed(String program) throws Exception {
        try (ProgramRunner performance = ProgramRunner.observed(folder, program, THREADS, 1)) {
            performance.toItsEnd();
            return performance.trace();
        }
    }
}
