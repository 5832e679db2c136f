package classroom.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.QuestionAnswer.RunAnswer;
import classroom.lesson.QuestionAnswer.RunLineAnswer;
import classroom.metrics.MetricsRegistry;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.RunFixture;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputStreamKind;
import classroom.screen.Panels;
import classroom.screen.Screen;
import classroom.text.Language;
import classroom.trace.Deadlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real runs with small values decide which choice of a question is right. */
@Timeout(600)
@Tag("once")
class QuestionRunsTest {
    private static final int PATIENCE_S = 90;
    private static final long LIMIT = 64L << 20;
    private static final long QUIET_NS = 300_000_000;
    /** The questions whose answer doesn't depend on chance or on the machine. */
    private static final Map<String, String> CERTAIN = Map.of(
            "freeze-click", "when-done",
            "freeze-sleeper", "worker",
            "pingpong-processes", "twice",
            "deadlock-order", "done",
            "process-variable", "one",
            "cores-lock", "one",
            "loop-threads", "one");

    @TempDir
    static Path folder;

    private static final Map<String, FinishedRun> RUNS = new HashMap<>();
    private static Launcher launcher;
    private static ProgramBuilder builder;

    @BeforeAll
    static void begin() {
        launcher = new Launcher(RunFixture.places(folder));
        builder = new ProgramBuilder(launcher);
    }

    @AfterAll
    static void end() {
        RUNS.clear();
        launcher.close();
    }

    @Test
    void itsRunsTellWhichChoiceIsRight() throws Exception {
        Map<String, String> certain = new HashMap<>();
        for (Question question : Questions.all()) {
            if (question.answer() instanceof RunAnswer answer) {
                Optional<String> right = answer.finder().apply(runs(question));
                assertTrue(right.isPresent(), question.id() + " stays open");
                assertTrue(question.choices().contains(right.get()), question.id() + " has no " + right.get());
                if (CERTAIN.containsKey(question.id())) {
                    certain.put(question.id(), right.get());
                }
            }
            if (question.answer() instanceof RunLineAnswer answer) {
                FinishedRun run = runs(question).get(0);
                Set<Integer> lines = answer.finder().apply(run);
                // Without a pause that is long, there is a deadlock in nearly every run, but not in each.
                assertEquals(Deadlock.atEnd(run.trace()).isEmpty(), lines.isEmpty(), question.id());
                lines.forEach(line -> assertTrue(line >= 1 && line <= question.lineCount(), question.id()));
            }
        }
        assertEquals(CERTAIN, certain);
    }

    @Test
    void aRunThatCameToNothingLeavesItOpen() {
        for (Question question : Questions.all()) {
            if (question.answer() instanceof RunAnswer answer) {
                FinishedRun nothing = new FinishedRun(
                        Catalog.program(question.programs().get(0)),
                        classroom.trace.Trace.of(folder.resolve("none")),
                        Map.of(),
                        Map.of(),
                        0);
                assertEquals(Optional.empty(), answer.finder().apply(List.of(nothing, nothing)), question.id());
            }
        }
    }

    private static List<FinishedRun> runs(Question question) throws Exception {
        List<FinishedRun> runs = new ArrayList<>();
        for (String program : question.programs()) {
            if (!RUNS.containsKey(program)) {
                RUNS.put(program, run(Catalog.program(program)));
            }
            runs.add(RUNS.get(program));
        }
        return runs;
    }

    private static FinishedRun run(Program program) throws Exception {
        Lesson lesson = Catalog.lessonOf(program);
        Map<String, String> small =
                new HashMap<>(Catalog.spec(program.id()).map(LessonSpec::small).orElseThrow());
        // With a longer pause the deadlock is sure to come.
        small.replace("pause", "5", "200");
        List<String> values = List.copyOf(lesson.values(small).values());
        Map<String, Integer> numbers = lesson.numbers(values);
        Path traces = launcher.folder("traces");
        Recording recording = program.isPanel() ? panel(program, values, traces) : observed(program, values, traces);
        recording.complete().get(PATIENCE_S, TimeUnit.SECONDS);
        assertFalse(recording.fault().isPresent(), program.id());
        String printed = recording.run().output().snapshot().text(OutputStreamKind.OUT);
        var trace = recording.trace();
        return new FinishedRun(
                program,
                trace,
                MetricsRegistry.of(program.id(), trace, printed, numbers, trace.end()),
                numbers,
                (trace.end() - trace.start()) / 1e9);
    }

    private static Recording observed(Program program, List<String> values, Path traces) throws Exception {
        Recording recording = Recording.start(
                launcher, builder.observed(program, values, Jdk.own(), Language.EN, traces, LIMIT), traces);
        CompletableFuture.anyOf(recording.complete(), recording.deadlock(QUIET_NS))
                .get(PATIENCE_S, TimeUnit.SECONDS);
        recording.run().stop();
        return recording;
    }

    private static Recording panel(Program program, List<String> values, Path traces) throws Exception {
        Screen screen =
                Screen.open(launcher, builder.hostedObserved(program, values, Jdk.own(), traces, LIMIT), Panels.LOOK);
        try {
            Recording recording = Recording.of(screen.run(), traces);
            Panels.await(
                    screen,
                    () -> screen.picture().isThere()
                            && screen.control("Download").isPresent(),
                    "it is there");
            Panels.press(screen, "Download");
            Panels.awaitBox(screen);
            return recording;
        } finally {
            screen.close();
        }
    }
}
