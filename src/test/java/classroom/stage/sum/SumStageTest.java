package classroom.stage.sum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.program.ProgramRunner;
import classroom.stage.Looks;
import classroom.stage.SameThread;
import classroom.stage.bank.AccountHead;
import classroom.stage.sum.SumRow.Span;
import classroom.stage.sum.SumRow.Who;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the stage of the lesson Sum shows the phases of each worker at any time, according to the trace. */
class SumStageTest {
    private static final int WORKERS = 3;
    private static final Map<String, Integer> PARAMETERS = Map.of("numbers", 2_500_000, "workers", WORKERS, "task", 0);
    private static final Map<String, Trace> TRACES = new TreeMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void play() throws Exception {
        for (String each : List.of("one", "processes", "threads", "stream")) {
            try (ProgramRunner performance = ProgramRunner.observed(
                    Files.createDirectory(folder.resolve(each)), "sum/" + each, 2_500_000, WORKERS, "add")) {
                performance.toItsEnd();
                TRACES.put(each, performance.trace());
            }
        }
        EventQueue.invokeAndWait(Looks::light);
    }

    @ParameterizedTest
    @ValueSource(strings = {"processes", "threads"})
    void eachWorkerStartsAndWorksBetweenTheListAndTheResult(String program) {
        SumRun run = SumRun.of(TRACES.get(program));
        assertEquals(1 + WORKERS, run.rows().size());
        assertEquals(Who.MAIN, run.rows().get(0).who());
        for (SumRow each : run.rows().subList(1, 1 + WORKERS)) {
            assertEquals(program.equals("processes") ? Who.PROCESS : Who.THREAD, each.who());
            List<SumPhase> phases = each.spans().stream().map(Span::phase).toList();
            assertEquals(List.of(SumPhase.START, SumPhase.WORK), phases.subList(0, 2), phases.toString());
            Span work = each.spans().get(1);
            assertTrue(
                    run.made() < each.spans().get(0).from() && work.from() <= work.to() && work.to() <= run.done(),
                    each.toString());
        }
        List<SumPhase> main =
                run.rows().get(0).spans().stream().map(Span::phase).toList();
        assertEquals(List.of(SumPhase.START, SumPhase.MAKE, SumPhase.START, SumPhase.WAIT, SumPhase.COLLECT), main);
        assertEquals(program.equals("processes"), run.startedMs() > 0 && run.startedMs() * 1e6 < run.took());
    }

    @Test
    void oneThreadDoesItAll() {
        SumRun run = SumRun.of(TRACES.get("one"));
        List<SumPhase> phases =
                run.rows().get(0).spans().stream().map(Span::phase).toList();
        assertEquals(1, run.rows().size());
        assertEquals(List.of(SumPhase.START, SumPhase.MAKE, SumPhase.WORK), phases);
    }

    @Test
    void theThreadsOfAStreamDoEachPartOnce() {
        SumRun run = SumRun.of(TRACES.get("stream"));
        long parts = run.rows().stream()
                .flatMap(each -> each.spans().stream())
                .filter(each -> each.phase() == SumPhase.WORK)
                .count();
        assertEquals(WORKERS, parts);
        assertTrue(run.rows().stream().skip(1).allMatch(each -> each.who() == Who.POOL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "processes", "threads", "stream"})
    void forwardsAndBackwardsLookTheSame(String program) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Trace trace = TRACES.get(program);
            SumStage stage = stage();
            int[][] forwards = new int[21][];
            for (int i = 0; i <= 20; i++) {
                forwards[i] = picture(stage, trace, i / 20.0);
            }
            for (int i = 20; i >= 0; i--) {
                assertArrayEquals(forwards[i], picture(stage, trace, i / 20.0), program + " at " + i);
            }
            assertFalse(Arrays.equals(forwards[0], forwards[20]), "nothing happened");
            stage.show(trace, trace.end());
            String words = stage.getAccessibleContext().getAccessibleDescription();
            assertTrue(words.contains(AccountHead.number(2_500_000L * 2_500_001 / 2)), words);
            assertTrue(stage.took().isPresent() && stage.took().getAsLong() > 0);
        });
    }

    @Test
    void bothLanguagesAndThemesHaveTheirOwnPictures() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Language before = Texts.language();
            try {
                Texts.use(Language.EN);
                SumStage stage = stage();
                int[] english = picture(stage, TRACES.get("processes"), 1);
                Texts.use(Language.ZH);
                stage.languageChanged();
                int[] chinese = picture(stage, TRACES.get("processes"), 1);
                assertFalse(Arrays.equals(english, chinese));
                Looks.dark();
                assertFalse(Arrays.equals(chinese, picture(stage(), TRACES.get("processes"), 1)));
            } finally {
                Texts.use(before);
                Looks.light();
            }
        });
    }

    @Test
    void withoutATraceItIsEmpty() throws Exception {
        EventQueue.invokeAndWait(() -> {
            SumStage stage = stage();
            stage.show(null, 0);
            assertEquals(1, Arrays.stream(painted(stage)).distinct().count());
            stage.show(Trace.of(folder.resolve("nothing")), 12);
            assertEquals(1, Arrays.stream(painted(stage)).distinct().count());
            stage.setSize(3, 2);
            stage.show(TRACES.get("processes"), TRACES.get("processes").end());
            assertEquals(6, painted(stage).length);
        });
    }

    private static SumStage stage() {
        SumStage stage = new SumStage(new SameThread());
        stage.setSize(520, 230);
        stage.parameters(PARAMETERS);
        return stage;
    }

    /** @param share the displayed time, as a share of the run's duration */
    private static int[] picture(SumStage stage, Trace trace, double share) {
        stage.show(trace, trace.start() + Math.round((trace.end() - trace.start()) * share));
        return painted(stage);
    }

    private static int[] painted(SumStage stage) {
        BufferedImage image = new BufferedImage(stage.getWidth(), stage.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        stage.paint(g);
        g.dispose();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
