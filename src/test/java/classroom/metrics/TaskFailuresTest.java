package classroom.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.Snapshots;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.weave.TinyProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exceptions that stay in their futures, and pools that nobody shuts down, are told. */
@Timeout(120)
class TaskFailuresTest {
    @TempDir
    Path folder;

    @Test
    void aPoolThatNobodyShutsDownAndAnExceptionThatNobodySees() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                import java.util.concurrent.*;
                public class Main {
                    public static void main(String[] args) throws Exception {
                        ExecutorService pool = Executors.newFixedThreadPool(2);
                        try {
                            pool.submit(() -> { throw new IllegalStateException("seen"); }).get();
                        } catch (ExecutionException e) {
                            System.out.println(e.getCause().getMessage());
                        }
                        pool.submit(() -> {
                            throw new IllegalStateException("nobody sees me");
                        });
                    }
                }
                """);
        Process process = program.process(true, List.of())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Trace trace = Snapshots.await(
                    program.run(),
                    process::isAlive,
                    now -> TaskFailures.sentences(now).size() == 2);
            List<String> told = TaskFailures.sentences(trace);
            assertTrue(
                    told.get(0).contains("IllegalStateException: nobody sees me")
                            && told.get(0).contains("12"),
                    told.toString());
            assertTrue(told.get(1).contains("2"), told.toString());
            assertTrue(RunDiagnostics.faults(trace).containsAll(told));
            assertEquals(
                    2,
                    TinyProgram.events(trace, each -> each.kind() == EventKind.TASK_FAILED)
                            .size());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void nothingWhereAllIsWell() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                import java.util.concurrent.*;
                public class Main {
                    public static void main(String[] args) throws Exception {
                        ExecutorService pool = Executors.newFixedThreadPool(2);
                        Future<Integer> future = pool.submit(() -> { if (args.length == 0) throw new IllegalStateException("seen"); return 1; });
                        try { future.get(); } catch (ExecutionException e) { System.out.println(e.getMessage()); }
                        pool.shutdown();
                    }
                }
                """);
        assertEquals(program.plain(), program.observed());
        assertEquals(List.of(), TaskFailures.sentences(program.trace()));
    }
}
