package classroom.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.MetricsRegistry;
import classroom.metrics.network.QueueEvent;
import classroom.metrics.network.QueueEvent.QueueEventKind;
import classroom.run.process.Suspension;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The queue on disk, while its workers and the queue itself are killed, suspended and cut off. With {@code
 * -Dclassroom.load=true} it has a thousand tasks.
 */
@Tag("once")
@Timeout(400)
class NetworkStressTest {
    private static final boolean LOAD = Boolean.getBoolean("classroom.load");
    private static final int TASKS = LOAD ? 1000 : 120;
    private static final int WORK = 2;
    private static final int STOPPED_S = LOAD ? 10 : 2;
    private static final int CUT_S = LOAD ? 5 : 2;

    @TempDir
    Path folder;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private ProgramRunner program;
    private long queue;

    @Test
    void everyTaskIsAnsweredWhateverDies() throws Exception {
        Set<Integer> answered = new HashSet<>();
        int duplicates = 0;
        int restarts = -1;
        try {
            program = ProgramRunner.plain(folder, "network/queue", TASKS, WORK, 4, 0, "disk");
            for (String line = program.line(); line != null; line = program.line()) {
                Optional<QueueEvent> event = QueueEvent.read(line);
                if (event.isPresent()) {
                    duplicates += event.get().kind() == QueueEventKind.DUPLICATE ? 1 : 0;
                    if (event.get().kind() == QueueEventKind.PROCESS) {
                        queue = event.get().member();
                        restarts++;
                    } else if (event.get().kind() == QueueEventKind.ANSWERED
                            && answered.add(event.get().task())) {
                        disturb(answered.size() * 8 / TASKS, answered.size() * 8 % TASKS < 8);
                    }
                }
            }
            String printed = program.toItsEnd();
            Map<String, Number> metrics = MetricsRegistry.of("network/queue", printed, Map.of());
            assertEquals((long) TASKS, metrics.get("tasks"), printed);
            assertEquals(0L, metrics.get("missing"), printed);
            assertTrue(printed.contains("primes = " + primes()), "each answer once: " + printed);
            assertEquals(2, restarts, printed);
            // What a killed queue saw last may be told by nobody.
            assertTrue(answered.size() >= TASKS - 2 * 5, printed);
            assertTrue(Math.abs(metrics.get("twice").intValue() - duplicates) <= 2 * 5, printed);
        } finally {
            later.shutdownNow();
            program.close();
        }
    }

    /** Lets something happen, once for each eighth of the tasks. */
    private void disturb(int eighth, boolean begins) throws IOException {
        if (!begins) {
            return;
        }
        switch (eighth) {
            case 1 -> program.child("worker-1").destroyForcibly();
            case 2, 5 -> ProcessHandle.of(queue).orElseThrow().destroyForcibly();
            case 3 -> {
                ProcessHandle worker = program.child("worker-2");
                Suspension.set(worker, true);
                later.schedule(() -> Suspension.set(worker, false), STOPPED_S, TimeUnit.SECONDS);
            }
            case 4 -> {
                program.write("cut 3");
                later.schedule(
                        () -> {
                            program.write("mend 3");
                            return null;
                        },
                        CUT_S,
                        TimeUnit.SECONDS);
            }
            case 6 -> program.child("worker-4").destroyForcibly();
            default -> {}
        }
    }

    private static long primes() {
        return LongStream.range(10_000_000, 10_000_000 + TASKS * 1000L * WORK)
                .filter(each -> BigInteger.valueOf(each).isProbablePrime(40))
                .count();
    }
}
