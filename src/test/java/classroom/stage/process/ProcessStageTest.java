package classroom.stage.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.process.PipeTraffic;
import classroom.metrics.process.PoolTurn;
import classroom.metrics.process.PoolWork;
import classroom.metrics.process.PoolWorker;
import classroom.metrics.process.ProcessNode;
import classroom.metrics.process.ProcessNode.Role;
import classroom.metrics.process.ProcessTree;
import classroom.program.ProgramRunner;
import classroom.stage.ConsolePane;
import classroom.stage.Looks;
import classroom.stage.StageShow;
import classroom.stage.TraceStage;
import classroom.stage.lanes.LaneText;
import classroom.stage.lanes.model.LaneSource;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.ThreadState;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.swing.JButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that trees, pipes and pools are painted according to their traces, and that a killed worker's task is
 * reassigned.
 */
class ProcessStageTest {
    private static final int TASKS = 12;

    @TempDir
    static Path folder;

    private static final Map<String, Trace> TRACES = new HashMap<>();
    private static Language before;

    @BeforeAll
    static void play() throws Exception {
        before = Texts.language();
        Texts.use(Language.EN);
        for (String each : List.of("spawn", "pipe", "pool")) {
            Path own = Files.createDirectory(folder.resolve(each));
            try (ProgramRunner performance = ProgramRunner.observed(own, "process/" + each, 60, 120, 5, 3, TASKS)) {
                performance.toItsEnd();
                TRACES.put(each, performance.trace());
            }
        }
    }

    @AfterAll
    static void languageOfBefore() {
        Texts.use(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spawn", "pipe", "pool"})
    void isAPictureOfTheTrace(String program) throws Exception {
        Trace trace = TRACES.get(program);
        StageShow.assertSameBothWays(ProcessStageTest::stage, trace);
        StageShow.assertLanguagesAndThemes(ProcessStageTest::stage, trace);
        StageShow.assertEmptyWithoutATrace(ProcessStageTest::stage, trace, folder.resolve("nothing"));
    }

    @Test
    void theTreeHasThePidsOfTheSystemAndTwoVariables() throws Exception {
        Trace trace = TRACES.get("spawn");
        ProcessTree tree = ProcessTree.of(trace);
        ProcessNode parent = tree.member(Role.PARENT);
        ProcessNode child = tree.member(Role.CHILD);
        assertEquals(ProcessHandle.current().pid(), tree.member(Role.APP).pid());
        assertEquals(ProcessHandle.current().pid(), parent.parent());
        assertEquals(parent.pid(), child.parent());
        assertEquals(
                List.of(1L, 10L, 100L, 1000L),
                IntStream.range(0, child.values().size())
                        .mapToObj(child.values()::value)
                        .toList());
        assertEquals(1, parent.values().at(trace.end()));
        assertNull(tree.member(Role.STARTER));
        assertTrue(sentence(ProcessStageTest::stage, trace).contains("1000"), sentence(ProcessStageTest::stage, trace));
    }

    @Test
    void aSlowChildLetsThePipeFillUpAndTheParentWait() throws Exception {
        Trace trace = TRACES.get("pipe");
        PipeTraffic traffic = PipeTraffic.of(trace);
        long end = trace.end();
        assertTrue(traffic.blocked(end) > 0, "the parent never waited");
        assertTrue(
                traffic.most() > 8_192 && traffic.most() < traffic.written().at(end), "on the way: " + traffic.most());
        assertEquals(traffic.written().at(end), traffic.taken().at(end));
        assertEquals(traffic.written().at(end), traffic.answered().at(end));
        assertEquals(traffic.written().at(end), traffic.back().at(end));
        assertEquals(0, traffic.onTheWay(end) + traffic.onTheWayBack(end));
        assertTrue(times(trace).anyMatch(traffic::isBlocked), "blocked at no time");
        assertTrue(
                times(trace).filter(traffic::isBlocked).allMatch(time -> traffic.onTheWay(time) > 0),
                "blocked by an empty pipe");
        assertFalse(traffic.isBlocked(trace.start()) || traffic.isBlocked(end));
        assertTrue(
                sentence(ProcessStageTest::stage, trace).contains("waited"), sentence(ProcessStageTest::stage, trace));
    }

    @Test
    void aStoppedPipeIsNotToldAsOneThatCameToItsEnd() throws Exception {
        assertFalse(PipeTraffic.of(TRACES.get("pipe")).wasStopped(ThreadTrace.NEVER - 1));
        Path own = Files.createDirectory(folder.resolve("stopped"));
        try (ProgramRunner performance = ProgramRunner.observed(own, "process/pipe", 0, 100, 2000, 0, 0)) {
            performance.until(trace -> {
                PipeTraffic traffic = PipeTraffic.of(trace);
                return traffic != null && traffic.written().size() > 0 && traffic.child() != null;
            });
            TraceStage stage = made(ProcessStageTest::stage);
            Trace trace = performance.trace();
            String before = told(stage, trace, trace.end());
            assertFalse(before.startsWith("Ended early"), before);
            performance.stop();
            while (trace.poll() > 0) {
                continue;
            }
            String after = told(stage, trace, trace.end() + 1_000_000_000);
            assertTrue(after.startsWith("Ended early"), after);
        }
    }

    @Test
    void everyTaskOfThePoolHasOneResult() {
        Trace trace = TRACES.get("pool");
        PoolWork work = PoolWork.of(trace);
        assertEquals(3, work.workers().size());
        assertEquals(TASKS, work.tasks(trace.end()));
        assertEquals(
                IntStream.rangeClosed(1, TASKS).boxed().toList(),
                work.turns().stream().map(PoolTurn::task).sorted().toList());
        assertEquals(TASKS, work.done(trace.end()));
        assertTrue(work.over() != ThreadTrace.NEVER && work.done(work.over()) == TASKS);
        assertEquals(0, work.givenBack(trace.end()));
        for (PoolTurn each : work.turns()) {
            assertTrue(each.worker() >= 0 && each.worker() < 3 && each.from() < each.to(), each.toString());
        }
    }

    @Test
    void lanesCallProcessesAsTheStageDoes() throws Exception {
        Trace trace = TRACES.get("pool");
        PoolWork work = PoolWork.of(trace);
        EventQueue.invokeAndWait(() -> {
            Looks.light();
            TraceStage stage = stage();
            stage.show(trace, trace.end());
            LaneSource side = new LaneSource("pool", trace, trace.start(), trace.end(), stage::role);
            List<Long> workers = work.workers().stream().map(PoolWorker::pid).toList();
            for (int i = 0; i < workers.size(); i++) {
                assertEquals("Worker " + (i + 1) + " · PID " + workers.get(i), LaneText.process(side, workers.get(i)));
            }
            assertEquals("PID " + work.pid(), LaneText.process(side, work.pid()));
            stage.show(null, 0);
            assertEquals("PID " + workers.get(0), LaneText.process(side, workers.get(0)));
        });
    }

    @Test
    void theTaskOfAKilledWorkerGoesToAnother() throws Exception {
        Path own = Files.createDirectory(folder.resolve("killed"));
        try (ProgramRunner performance = ProgramRunner.observed(own, "process/pool", 1000, 0, 0, 2, 5)) {
            performance.printed(" = ", 1);
            performance.until(trace -> PoolWork.of(trace) != null
                    && PoolWork.of(trace).workers().get(0).track() != null);
            ProcessHandle worker = performance.child("worker-1");
            worker.destroyForcibly();
            worker.onExit().get();
            String printed = performance.toItsEnd();
            assertTrue(printed.contains("tasks = 5, twice = 0, lost = 0"), printed);
            assertTrue(printed.contains("A worker ended, status 0"), printed);
            Trace trace = performance.trace();
            PoolWork work = PoolWork.of(trace);
            assertEquals(5, work.doneOnce(trace.end()));
            assertEquals(5, work.done(trace.end()));
            assertEquals(1, work.givenBack(trace.end()));
            PoolTurn back =
                    work.turns().stream().filter(PoolTurn::back).findFirst().orElseThrow();
            assertEquals(0, back.worker());
            assertEquals(
                    List.of(1),
                    work.turns().stream()
                            .filter(each -> each.task() == back.task() && !each.back())
                            .map(PoolTurn::worker)
                            .toList());
            String sentence = sentence(ProcessStageTest::stage, trace);
            assertTrue(sentence.contains("5 tasks, 1 of them given again"), sentence);
            ThreadTrace killed = work.workers().get(0).track();
            assertTrue(killed.endedAt() < trace.end(), "the lane of who was killed ends, too");
            assertEquals(ThreadState.ENDED, killed.stateAt(trace.end()));
        }
    }

    @Test
    void whatGoesIntoPipesIsNotInTheOutput() throws Exception {
        Trace trace = TRACES.get("pool");
        for (ProcessTrace each : trace.processes()) {
            assertEquals(each.pid() != PoolWork.of(trace).pid(), trace.isPiped(each, false), each.mainClass());
            assertFalse(trace.isPiped(each, true), "standard error goes where the parent's goes");
        }
        EventQueue.invokeAndWait(() -> {
            Looks.light();
            ConsolePane console = new ConsolePane();
            console.show(trace, trace.end(), trace.start());
            String shown = console.text().getText();
            assertEquals(
                    TASKS, shown.lines().filter(line -> line.contains(" * ")).count(), shown);
        });
    }

    @Test
    void whenAllWorkersAreKilledThePoolEndsAndSaysWhatIsLost() throws Exception {
        Path own = Files.createDirectory(folder.resolve("all-killed"));
        try (ProgramRunner performance = ProgramRunner.observed(own, "process/pool", 2000, 0, 0, 2, 6)) {
            performance.printed(" = ", 1);
            List.of(performance.child("worker-1"), performance.child("worker-2"))
                    .forEach(ProcessHandle::destroyForcibly);
            String printed = performance.toItsEnd();
            assertFalse(printed.contains("lost = 0"), printed);
            assertTrue(printed.contains("twice = 0"), printed);
            String sentence = sentence(ProcessStageTest::stage, performance.trace());
            assertTrue(sentence.startsWith("No worker is left"), sentence);
        }
    }

    @Test
    void aButtonKillsAWorkerThatLives() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Looks.light();
            List<Long> killed = new ArrayList<>();
            Trace trace = TRACES.get("pool");
            PoolWork work = PoolWork.of(trace);
            PoolStage stage = new PoolStage(killed::add);
            stage.setSize(530, 220);
            long middle = work.turns().get(TASKS / 2).from();
            stage.show(trace, middle);
            assertEquals(List.of(), StageShow.visible(stage), "nobody can be killed in a replay");
            stage.live(true);
            List<JButton> buttons = StageShow.visible(stage);
            assertEquals(3, buttons.size());
            for (JButton each : buttons) {
                assertTrue(
                        stage.getBounds().contains(each.getBounds()),
                        each.getBounds().toString());
                each.doClick();
            }
            assertEquals(work.workers().stream().map(each -> each.pid()).toList(), killed);
            stage.show(trace, trace.end());
            assertEquals(List.of(), StageShow.visible(stage), "nobody is alive");
        });
    }

    private static LongStream times(Trace trace) {
        long step = (trace.end() - trace.start()) / 500;
        return LongStream.range(0, 500).map(each -> trace.start() + each * step);
    }

    private static TraceStage stage() {
        return new ProcessStage(pid -> {});
    }

    private static String sentence(Supplier<TraceStage> stages, Trace trace) throws Exception {
        return told(made(stages), trace, trace.end());
    }

    private static TraceStage made(Supplier<TraceStage> stages) throws Exception {
        AtomicReference<TraceStage> made = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> {
            Looks.light();
            made.set(stages.get());
        });
        return made.get();
    }

    /** Returns the accessible description of the stage. */
    private static String told(TraceStage stage, Trace trace, long time) throws Exception {
        AtomicReference<String> told = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> {
            stage.show(trace, time);
            told.set(stage.getAccessibleContext().getAccessibleDescription());
        });
        return told.get();
    }
}
