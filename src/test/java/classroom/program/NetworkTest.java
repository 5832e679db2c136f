package classroom.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.MetricsRegistry;
import classroom.metrics.network.QueueEvent;
import classroom.metrics.network.QueueHistory;
import classroom.metrics.network.QueueMember;
import classroom.stage.ProcessControl;
import classroom.stage.StageShow;
import classroom.stage.network.NetworkStage;
import classroom.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs of the lesson on the network: what is lost and what is done twice when a worker is killed. */
@Timeout(300)
class NetworkTest {
    private static final int TASKS = 24;
    private static final ProcessControl NO_CONTROL = new ProcessControl() {
        @Override
        public void kill(long pid) {
            throw new AssertionError("nobody asked for that");
        }

        @Override
        public void suspend(long pid, boolean suspended) {
            throw new AssertionError("nobody asked for that");
        }

        @Override
        public void write(String line) {
            throw new AssertionError("nobody asked for that");
        }

        @Override
        public boolean canSuspend() {
            return true;
        }
    };

    @TempDir
    Path folder;

    /** A worker is killed in each; only the transaction loses nothing and repeats nothing, in memory and on disk. */
    @ParameterizedTest
    @CsvSource({"memory, 1", "disk, 0"})
    void takeAndAnswerInOneStep(String store, int kill) throws Exception {
        try (ProgramRunner program = ProgramRunner.plain(folder, "network/queue", TASKS, 2, 2, kill, store)) {
            String printed = program.toItsEnd();
            Map<String, Number> metrics = MetricsRegistry.of("network/queue", printed, Map.of());
            assertEquals(
                    List.of(0L, 0L, (long) TASKS),
                    List.of(metrics.get("missing"), metrics.get("twice"), metrics.get("tasks")),
                    printed);
            assertEquals(kill, metrics.get("killed"), printed);
            assertTrue(metrics.get("members").intValue() >= 1, printed);
        }
    }

    @Test
    void acknowledgedBeforeTheWorkNothingIsDoneTwice() throws Exception {
        try (ProgramRunner program = ProgramRunner.plain(folder, "network/ack-first", TASKS, 20, 2, 1, "memory")) {
            Map<String, Number> metrics = MetricsRegistry.of("network/ack-first", program.toItsEnd(), Map.of());
            assertEquals(0L, metrics.get("twice"));
            assertTrue(metrics.get("missing").longValue() <= 1, metrics.toString());
        }
    }

    @Test
    void acknowledgedAfterTheAnswerNothingIsLost() throws Exception {
        try (ProgramRunner program = ProgramRunner.plain(folder, "network/ack-late", TASKS, 2, 2, 1, "memory")) {
            Map<String, Number> metrics = MetricsRegistry.of("network/ack-late", program.toItsEnd(), Map.of());
            assertEquals(0L, metrics.get("missing"));
            assertTrue(metrics.get("twice").longValue() <= 1, metrics.toString());
        }
    }

    @Test
    void oneProcessFindsTheSamePrimes() throws Exception {
        try (ProgramRunner program = ProgramRunner.plain(folder, "network/one", 3, 10)) {
            String printed = program.toItsEnd();
            assertTrue(printed.contains("tasks = 3, missing = 0, twice = 0, primes = 1872"), printed);
        }
    }

    @Test
    void theStageShowsWhatTheQueueSaw() throws Exception {
        try (ProgramRunner program = ProgramRunner.observed(folder, "network/queue", TASKS, 2, 2, 1, "memory")) {
            program.toItsEnd();
            Trace trace = program.trace();
            assertEquals(
                    0L,
                    MetricsRegistry.of("network/queue", trace, Map.of(), trace.end())
                            .get("missing"));
            QueueHistory history = QueueHistory.of(trace);
            assertEquals(TASKS, history.count(QueueEvent.QueueEventKind.ANSWERED, QueueHistory.NEVER));
            List<QueueMember> members = history.members(QueueHistory.NEVER);
            assertTrue(members.stream().allMatch(each -> each.pid() != 0), "all are processes of the run");
            assertEquals(
                    TASKS,
                    members.stream()
                            .mapToLong(each -> each.answers(QueueHistory.NEVER))
                            .sum());
            StageShow.assertLanguagesAndThemes(() -> new NetworkStage(NO_CONTROL), trace);
        }
    }

    @Test
    void linesThatAreNoEventsAreNotRead() {
        assertEquals(
                Optional.of(new QueueEvent(QueueEvent.QueueEventKind.TAKEN, 2, "Anna", 17)),
                QueueEvent.read("Anna: taken = 17, member = 2"));
        assertEquals(
                Optional.of(new QueueEvent(QueueEvent.QueueEventKind.JOINED, 2, "Anna", 0)),
                QueueEvent.read("Anna: joined = 2"));
        for (String other : List.of(
                "",
                "tasks = 3, missing = 0",
                "Anna: taken = 17",
                "Anna: joined = 2, member = 2",
                "Anna: taken = 0, member = 1",
                "Anna: taken = 9999999, member = 1",
                "Anna: taken = 1, member = 9999",
                "Anna: sings = 1",
                "x".repeat(100) + ": joined = 1")) {
            assertEquals(Optional.empty(), QueueEvent.read(other), other);
        }
    }
}
