package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.console.SavedReports;
import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.RunDiagnostics;
import classroom.program.ProgramRunner;
import classroom.stage.ConsolePane;
import classroom.stage.SameThread;
import classroom.stage.TraceStage;
import classroom.stage.lanes.Lanes;
import classroom.stage.lanes.model.LaneSource;
import classroom.trace.Deadlock;
import classroom.trace.Snapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.TraceException;
import classroom.trace.save.SavedRun;
import classroom.window.file.RunFiles;
import classroom.window.lesson.RunNarrative;
import classroom.window.lesson.StageRegistry;
import classroom.window.side.DisplayedRun;
import classroom.window.source.SourceMarks;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Opens saved runs of several lessons with random changes: each must be rejected with a sentence, or be displayed
 * completely. With {@code -Dclassroom.load=true} there are ten times as many.
 */
@Tag("once")
class MutatedRunsTest {
    private static final int COUNT = Boolean.getBoolean("classroom.load") ? 20_000 : 2_000;
    private static final long SEED = 20_260_117;
    private static final Map<String, Object[]> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("bank/unlocked", new Object[] {12, 1, 5});
        PROGRAMS.put("pingpong/shared-queue", new Object[] {6, 10});
        PROGRAMS.put("download/threads", new Object[] {3, 0, 0, 4});
        PROGRAMS.put("download/processes", new Object[] {2, 0, 0, 4});
        PROGRAMS.put("process/pool", new Object[] {1, 0, 0, 2, 5});
        PROGRAMS.put("process/pipe", new Object[] {0, 20, 1, 0, 0});
        PROGRAMS.put("process/spawn", new Object[] {20, 0, 0, 0, 0});
        PROGRAMS.put("sum/threads", new Object[] {1_000_000, 4, 0});
        PROGRAMS.put("sum/processes", new Object[] {1_000_000, 2, 0});
        PROGRAMS.put("cores/global-lock", new Object[] {3, 1});
        PROGRAMS.put("loop/event-loop", new Object[] {4, 3, 5, 1});
        PROGRAMS.put("loop/threads", new Object[] {4, 3, 5, 1});
    }

    @TempDir
    static Path folder;

    private static final Map<String, SavedRunMutator> RUNS = new LinkedHashMap<>();
    private final Map<String, View> views = new HashMap<>();

    /** The components that show the runs of a lesson. */
    private record View(TraceStage stage, Lanes lanes, ConsolePane console) {}

    @BeforeAll
    static void runs() throws Exception {
        for (Map.Entry<String, Object[]> each : PROGRAMS.entrySet()) {
            Path own = Files.createDirectories(folder.resolve(each.getKey().replace('/', '-')));
            try (ProgramRunner performance = ProgramRunner.observed(own, each.getKey(), each.getValue())) {
                performance.toItsEnd();
            }
            Path file = folder.resolve("whole.ccrun");
            SavedRun.save(file, own, each.getKey(), Map.of(), Map.of("en/Main.java", "class Main { }"));
            RUNS.put(each.getKey(), new SavedRunMutator(file));
        }
        EventQueue.invokeAndWait(() -> {
            FlatLaf.registerCustomDefaultsSource("classroom.theme");
            assertTrue(FlatLightLaf.setup());
        });
    }

    static Set<String> programs() {
        return PROGRAMS.keySet();
    }

    @ParameterizedTest
    @MethodSource("programs")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void eachIsRefusedOrShown(String program) throws Exception {
        int count = COUNT / PROGRAMS.size() + 1;
        System.out.println(count + " changed runs of " + program + ", seed " + SEED);
        int shown = 0;
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("changed.ccrun");
            RUNS.get(program).write(file, new Random(SEED + i));
            try {
                shown += isShown(file) ? 1 : 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("Number " + i + " of seed " + SEED + ", " + program, e);
            }
        }
        assertTrue(shown > count / 10 && shown < count, shown + " of " + count + " are shown");
    }

    /** Shows a run in all views; returns false if it is rejected. */
    private boolean isShown(Path file) throws Exception {
        boolean isReported = SavedReports.of(file).isPresent();
        DisplayedRun run;
        try {
            run = RunFiles.open(file);
        } catch (TraceException | NoSuchElementException e) {
            return false;
        }
        assertTrue(isReported, "refused by the console only");
        Trace trace = run.trace();
        long start = trace.start();
        long end = run.until(0);
        assertTrue(end >= start && end - start < 1L << 53, "from " + start + " to " + end);
        RunNarrative.in(run);
        Lesson lesson = Catalog.lessonOf(run.program());
        MetricsRegistry.of(run.program().id(), trace, lesson.numbers(run.values()));
        RunDiagnostics.faults(trace);
        RunDiagnostics.missing(trace);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> {
            try {
                View view = views.computeIfAbsent(run.program().id(), id -> view(lesson));
                view.stage.parameters(lesson.numbers(run.values()));
                for (long time : new long[] {start + (end - start) / 3, end, ThreadTrace.NEVER - 1}) {
                    Snapshot moment = trace.at(time);
                    Deadlock.in(moment, 0).map(Deadlock::waits).ifPresent(RunDiagnostics::deadlock);
                    SourceMarks.of(run.program(), trace, moment, null);
                    view.stage.show(trace, time);
                    paint(view.stage);
                }
                view.console.show(trace, end, start);
                view.lanes.show(
                        List.of(new LaneSource("changed", trace, start, end, view.stage::role)), (end - start) / 2);
                paint(view.lanes);
                assertEquals(view.lanes.getWidth(), view.lanes.getSize().width);
            } catch (RuntimeException | Error e) {
                thrown.set(e);
            }
        });
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        return true;
    }

    private static View view(Lesson lesson) {
        View view =
                new View(StageRegistry.of(lesson, new SameThread()).apply(pid -> {}), new Lanes(), new ConsolePane());
        view.stage.setSize(530, 220);
        view.stage.doLayout();
        view.stage.live(true);
        view.lanes.setSize(700, 200);
        return view;
    }

    private static void paint(JComponent component) {
        BufferedImage image =
                new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        component.paint(g);
        g.dispose();
    }
}
