package classroom.stage.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.MetricsRegistry;
import classroom.metrics.RootProcess;
import classroom.program.ProgramRunner;
import classroom.stage.Looks;
import classroom.stage.paint.NotedFont;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.ThreadState;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the event loop and the threads of real runs, at several times. */
@Timeout(120)
class LoopStageTest {
    private static final int CLIENTS = 30;
    private static final int TIMES = 400;

    @TempDir
    Path folder;

    @BeforeEach
    void english() {
        Texts.use(Language.EN);
    }

    @Test
    void theRingGoesRoundAndItsQueueFillsAndEmpties() throws Exception {
        Trace trace = run("loop/event-loop");
        SwingUtilities.invokeAndWait(() -> {
            LoopStage stage = stage();
            stage.show(trace, trace.start());
            int before = picture(stage);
            Set<EventLoopSnapshot.ClientPlace> places = EnumSet.noneOf(EventLoopSnapshot.ClientPlace.class);
            long waiting = 0;
            long connections = 0;
            for (int i = 0; i <= TIMES; i++) {
                stage.show(trace, trace.start() + (trace.end() - trace.start()) / TIMES * i);
                List<EventLoopSnapshot> loops = stage.loops();
                assertEquals(1, loops.size());
                places.add(loops.get(0).place());
                waiting = Math.max(waiting, loops.get(0).waiting());
                connections = Math.max(connections, loops.get(0).connections());
                assertTrue(loops.get(0).ready() <= CLIENTS + 1, loops.toString());
            }
            assertTrue(places.contains(EventLoopSnapshot.ClientPlace.SELECT), places.toString());
            assertEquals(CLIENTS, connections);
            assertTrue(waiting > 0 && waiting <= CLIENTS, waiting + " waiting");
            stage.show(trace, trace.end() + 1);
            assertNotEquals(before, picture(stage));
            EventLoopSnapshot end = stage.loops().get(0);
            assertEquals(EventLoopSnapshot.ClientPlace.ENDED, end.place());
            assertEquals(List.of(0L, 0L, 0L), List.of(end.connections(), end.waiting(), end.ready()));
            assertFalse(end.late().isEmpty());
        });
    }

    @Test
    void eachProcessHasARing() throws Exception {
        Trace trace = run("loop/processes");
        SwingUtilities.invokeAndWait(() -> {
            LoopStage stage = stage();
            stage.show(trace, trace.end());
            assertEquals(
                    Math.min(CLIENTS, Runtime.getRuntime().availableProcessors()),
                    stage.loops().size());
            assertNotEquals(0, picture(stage));
        });
    }

    @Test
    void theCrowdMostlySleeps() throws Exception {
        Trace trace = run("loop/threads");
        SwingUtilities.invokeAndWait(() -> {
            LoopStage stage = stage();
            int most = 0;
            for (int i = 0; i <= TIMES; i++) {
                stage.show(trace, trace.start() + (trace.end() - trace.start()) / TIMES * i);
                assertEquals(List.of(), stage.loops());
                most = Math.max(most, LoopStage.count(stage.crowd(), ThreadState.SLEEPING));
            }
            assertTrue(most > CLIENTS / 2, most + " slept at once");
            assertNotEquals(0, picture(stage));
            stage.show(trace, trace.end() + 1);
            assertEquals(CLIENTS, LoopStage.count(stage.crowd(), ThreadState.ENDED));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "loop/threads, 'one to let them in'",
        "loop/event-loop, 'One thread served all clients'",
        "loop/processes, 'One loop in each process'"
    })
    void theResultIsThereFromTheMomentWhenTheProgramTellsIt(String program, String note) throws Exception {
        Trace trace = run(program);
        ProcessTrace first = RootProcess.of(trace);
        Map<String, Number> metrics = MetricsRegistry.of(program, trace, Map.of());
        long told = trace.output(first, trace.outputCount(first, ThreadTrace.NEVER) - 1)
                .time();
        SwingUtilities.invokeAndWait(() -> {
            LoopStage stage = stage();
            stage.show(trace, told - 1);
            String before = told(stage);
            assertFalse(before.contains("answer"), before);
            int picture = picture(stage);
            for (long time : new long[] {told, trace.end() + 1}) {
                stage.show(trace, time);
                String after = told(stage);
                for (String each : List.of(
                        format(
                                "%,d answers a second",
                                metrics.get("requests_per_s").longValue()),
                        "Half of them took " + decimal(metrics.get("p50_ms")) + " ms or less",
                        "99 of 100 took " + decimal(metrics.get("p99_ms")) + " ms or less",
                        format("%d thread", metrics.get("threads").longValue()),
                        format(", %d MB of memory", metrics.get("memory_mb").longValue()),
                        format("%.2f of ", metrics.get("cores_used").doubleValue()),
                        "No answer is missing",
                        note)) {
                    assertTrue(after.contains(each), each + " in: " + after);
                }
                assertFalse(after.contains("serve "), after);
                assertNotEquals(picture, picture(stage));
            }
            Texts.use(Language.ZH);
            stage.languageChanged();
            assertTrue(told(stage).contains("一个回答也没少"), told(stage));
            stage.show(trace, told - 1);
            assertFalse(told(stage).contains("回答"), told(stage));
        });
    }

    @Test
    void aRunThatWasStoppedSaysThatItHasNoResult() throws Exception {
        try (ProgramRunner performance = ProgramRunner.observed(folder, "loop/event-loop", CLIENTS, 100, 100)) {
            performance.until(trace -> trace.processes().size() > 1
                    && RootProcess.of(trace).mainClass().endsWith(".EventLoop")
                    && EventLoopSnapshot.of(trace, RootProcess.of(trace), trace.end())
                                    .connections()
                            > 0);
            Trace before = performance.trace();
            performance.stop();
            Trace after = performance.trace();
            SwingUtilities.invokeAndWait(() -> {
                LoopStage stage = stage();
                stage.show(before, before.end());
                assertTrue(told(stage).startsWith("1 event loop, "), told(stage));
                // A killed process does not record its end.
                stage.over(before.end());
                stage.show(before, before.end());
                assertTrue(told(stage).startsWith("Ended early: there is no result"), told(stage));
                stage.over(ThreadTrace.NEVER);
                stage.show(after, ThreadTrace.NEVER - 1);
                assertTrue(told(stage).startsWith("Ended early: there is no result"), told(stage));
                assertNotEquals(0, picture(stage));
                Texts.use(Language.ZH);
                stage.languageChanged();
                assertTrue(told(stage).startsWith("提前结束，没有结果"), told(stage));
                stage.show(after, after.start());
                assertFalse(told(stage).contains("提前结束"), told(stage));
            });
        }
    }

    @Test
    void clientsThatCouldNotTellAreNoResultWithoutAnyTime() {
        LoopResult result = LoopResult.in("""
                memory_before = 0 MB
                cores_used = 0.0
                memory = 0 MB
                answers = 0, missing = 150
                per_second = 0
                median = 0.0 ms
                percentile_99 = 0.0 ms
                cores = 2, threads = 31
                clients = 30, refused = 30
                """);
        assertFalse(result.hasAnswers());
        assertEquals(150, result.missing());
        assertNull(LoopResult.in("answers = 150, missing = 0\nper_second = 900\n"));
    }

    @Test
    void noLettersAreTooSmallToRead() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            for (Language language : Language.values()) {
                Texts.use(language);
                for (Dimension size : List.of(
                        new Dimension(533, 190),
                        new Dimension(266, 190),
                        new Dimension(133, 95),
                        new Dimension(80, 40),
                        new Dimension(20, 10))) {
                    for (EventLoopSnapshot.ClientPlace place : EventLoopSnapshot.ClientPlace.values()) {
                        EventLoopSnapshot loop =
                                new EventLoopSnapshot(123456, place, 5000, 4321, 678, List.of(682L, 2132L, 12L));
                        double least = NotedFont.least(font ->
                                new EventLoopPainter(graphics(size), font, size.width, size.height).paint(loop));
                        assertTrue(least >= 10, least + " in " + size);
                    }
                    LoopEnd end = new LoopEnd(
                            List.of("1,234 answers a second", "99 of 100 took 1,234.5 ms or less"),
                            "No answer is missing",
                            true,
                            "One for each client, one to let them in; a later one, not counted, closed the door.");
                    double least = NotedFont.least(
                            font -> new LoopEndPainter(graphics(size), font, size.width, size.height).paint(end));
                    assertTrue(least >= 10, least + " in " + size);
                }
            }
        });
    }

    private static Graphics2D graphics(Dimension size) {
        Looks.light();
        return new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB).createGraphics();
    }

    private static String told(LoopStage stage) {
        return stage.getAccessibleContext().getAccessibleDescription();
    }

    /** Formats a number with one decimal, rounding half to even as texts do. */
    private static String decimal(Number ms) {
        return new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(Language.EN.locale())).format(ms);
    }

    private static String format(String pattern, Object number) {
        return String.format(Language.EN.locale(), pattern, number);
    }

    private static LoopStage stage() {
        Looks.light();
        LoopStage stage = new LoopStage();
        stage.parameters(Map.of("clients", CLIENTS, "requests", 5, "wait", 30));
        stage.setSize(520, 230);
        return stage;
    }

    private Trace run(String program) throws Exception {
        try (ProgramRunner performance = ProgramRunner.observed(folder, program, CLIENTS, 5, 30)) {
            performance.toItsEnd();
            return performance.trace();
        }
    }

    private static int picture(LoopStage stage) {
        BufferedImage image = new BufferedImage(stage.getWidth(), stage.getHeight(), BufferedImage.TYPE_INT_RGB);
        stage.paint(image.getGraphics());
        return Arrays.hashCode(image.getRGB(0, 0, stage.getWidth(), stage.getHeight(), null, 0, stage.getWidth()));
    }
}
