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
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.swing.AbstractButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs of the lesson on the network: what is lost and what is done twice when a worker is killed. */
@Tag("once")
@Timeout(300)
class NetworkTest {
    private static final int TASKS = 24;
    /** What the stage asked for, as words. */
    private final List<String> asked = new ArrayList<>();

    private final ProcessControl control = new ProcessControl() {
        @Override
        public void kill(long pid) {
            asked.add("kill " + pid);
        }

        @Override
        public void suspend(long pid, boolean suspended) {
            asked.add((suspended ? "suspend " : "resume ") + pid);
        }

        @Override
        public void write(String line) {
            asked.add(line);
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
    void aPictureIsPaintedByTiles() throws Exception {
        try (ProgramRunner program = ProgramRunner.plain(folder, "network/one", 6, 1, 0, 0, "memory", "mandelbrot")) {
            String printed = program.toItsEnd();
            assertEquals(6, found(printed, "tile \\d: [a-z.]{6400}\n").size(), printed);
            assertTrue(printed.contains("primes = 0"), printed);
        }
    }

    @Test
    void theStageShowsWhatTheQueueSaw() throws Exception {
        try (ProgramRunner program = ProgramRunner.observed(folder, "network/queue", TASKS, 2, 2, 0, "disk")) {
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
            assertTrue(members.stream().allMatch(each -> each.isAway(trace.end())), "none is left when it is over");
            assertEquals(
                    TASKS,
                    members.stream()
                            .mapToLong(each -> each.answers(QueueHistory.NEVER))
                            .sum());
            StageShow.assertLanguagesAndThemes(this::stage, trace);
            EventQueue.invokeAndWait(() -> press(trace, history));
        }
    }

    private NetworkStage stage() {
        NetworkStage stage = new NetworkStage(control);
        stage.parameters(Map.of("tasks", TASKS));
        return stage;
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Presses each button once, as if the run went on. */
    private void press(Trace trace, QueueHistory history) {
        QueueMember first = history.members(QueueHistory.NEVER).get(0);
        NetworkStage stage = stage();
        stage.setSize(700, 300);
        stage.live(true);
        stage.show(trace, first.turns().get(0).from());
        for (String name : List.of("cable.1", "cable.1", "lid.1", "lid.1", "kill.1", "restart")) {
            Arrays.stream(stage.getComponents())
                    .filter(each -> name.equals(each.getName()) && each.isVisible())
                    .map(AbstractButton.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .doClick(0);
        }
        assertEquals(
                List.of(
                        "cut " + first.worker(),
                        "mend " + first.worker(),
                        "suspend " + first.pid(),
                        "resume " + first.pid(),
                        "kill " + first.pid(),
                        "kill " + history.queueProcess(QueueHistory.NEVER)),
                asked);
        stage.live(false);
        assertEquals(List.of(), StageShow.visible(stage));
    }

    @Test
    void whatTheTimesOfTheQueueComeTo() {
        String printed = """
                queue: process = 77
                worker-1: joined = 1
                worker-2: joined = 2
                worker-1: taken = 1, member = 1
                worker-1: answered = 1, member = 1, held_us = 500000, work_us = 400000
                queue: process = 78
                worker-1: joined = 1
                worker-1: again = 2, member = 1
                worker-1: answered = 2, member = 1, held_us = 100000, work_us = 100000
                worker-2: answered = 3, member = 2, held_us = 90, work_us = 100000
                tasks = 3, missing = 0, twice = 0, primes = 9
                total = 0.2 s
                per_second = 10
                checked = 1, wrong = 0
                """;
        Map<String, Number> metrics = MetricsRegistry.of("network/queue", printed, Map.of());
        assertEquals(
                List.of(2, 2, 1, 1, 1, 0.6, 0.0, 3.0, 1L, 0L),
                List.of(
                        metrics.get("members"),
                        metrics.get("most_by_one"),
                        metrics.get("least_by_one"),
                        metrics.get("given_again"),
                        metrics.get("restarts"),
                        metrics.get("work_s"),
                        metrics.get("lost_s"),
                        metrics.get("speed_up"),
                        metrics.get("checked"),
                        metrics.get("wrong")));
    }

    @Test
    void linesThatAreNoEventsAreNotRead() {
        assertEquals(
                Optional.of(new QueueEvent(QueueEvent.QueueEventKind.TAKEN, 2, "Anna", 17)),
                QueueEvent.read("Anna: taken = 17, member = 2"));
        assertEquals(
                Optional.of(new QueueEvent(QueueEvent.QueueEventKind.JOINED, 2, "Anna", 0)),
                QueueEvent.read("Anna: joined = 2"));
        assertEquals(
                Optional.of(new QueueEvent(QueueEvent.QueueEventKind.ANSWERED, 2, "Anna", 17, 9100, 8200)),
                QueueEvent.read("Anna: answered = 17, member = 2, held_us = 9100, work_us = 8200"));
        assertEquals(
                Optional.of(new QueueEvent(QueueEvent.QueueEventKind.PROCESS, 1234567, "queue", 0)),
                QueueEvent.read("queue: process = 1234567"));
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
