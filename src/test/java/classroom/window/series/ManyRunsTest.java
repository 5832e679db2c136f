package classroom.window.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.RunException;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.FaultyRunsTest;
import classroom.window.SwingExtension;
import classroom.window.file.RunFiles;
import classroom.window.file.RunHistory;
import classroom.window.side.DisplayedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests running programs many times. */
class ManyRunsTest {
    private static final Lesson BANK = Catalog.lessonOf(Catalog.program("bank/locked"));
    private static final int THREADS = 5;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private AppContext classroom;
    private final List<String> heard = new ArrayList<>();
    private final List<Number> balances = new ArrayList<>();
    private final List<DisplayedRun> shown = new ArrayList<>();
    private RunException fault;
    private boolean over;
    private int deadlocks;
    private RunSeries<ObservedRunStep.PlannedRun, ObservedRunStep.CountedRun> runs;

    @BeforeEach
    void make() {
        classroom = new AppContext(windowing.settings);
    }

    @AfterEach
    void close() {
        classroom.close();
    }

    private void start(Lesson lesson, List<Program> programs, List<String> values, int times, int stopAfter) {
        ObservedRunStep step = new ObservedRunStep(classroom, lesson, values);
        runs = new RunSeries<>(classroom.background(), "classroom many runs", step, listener(stopAfter));
        runs.start(ObservedRunStep.plan(programs, times));
    }

    private void start(List<Program> programs, int times, int stopAfter) {
        start(BANK, programs, values(), times, stopAfter);
    }

    private RunSeries.SeriesListener<ObservedRunStep.PlannedRun, ObservedRunStep.CountedRun> listener(int stopAfter) {
        return new RunSeries.SeriesListener<>() {
            @Override
            public void ran(ObservedRunStep.PlannedRun planned, ObservedRunStep.CountedRun result, int count) {
                heard.add(planned.side() + "/" + planned.number());
                shown.add(result.run());
                deadlocks += result.stuck() ? 1 : 0;
                balances.add(result.metrics().get("balance"));
                assertEquals(planned.program(), result.run().program());
                assertEquals(heard.size(), count);
                if (heard.size() == stopAfter) {
                    runs.stop();
                }
            }

            @Override
            public void over(RunException why) {
                fault = why;
                over = true;
            }
        };
    }

    @Test
    void bothSidesAreRunInTurn() throws Exception {
        start(List.of(Catalog.program("bank/locked"), Catalog.program("bank/atomic")), 2, 0);
        SwingExtension.await(() -> over, "all are over");
        assertNull(fault);
        assertEquals(List.of("0/1", "1/1", "0/2", "1/2"), heard);
        assertTrue(balances.stream().allMatch(each -> each.intValue() == THREADS), balances.toString());
    }

    @Test
    void aDeadlockIsAResultAndTheNextRunBegins() throws Exception {
        List<Program> programs = List.of(Catalog.program("deadlock/opposite"), Catalog.program("deadlock/ordered"));
        start(Catalog.lessonOf(programs.get(0)), programs, List.of("1", "200"), 2, 0);
        SwingExtension.await(() -> over, "all are over");
        assertNull(fault);
        assertEquals(List.of("0/1", "1/1", "0/2", "1/2"), heard);
        assertEquals(2, deadlocks, "those of the left side");
    }

    @Test
    void whoStopsGetsNoMore() throws Exception {
        start(List.of(Catalog.program("bank/locked")), 1000, 2);
        SwingExtension.await(() -> over, "it is stopped");
        assertNull(fault);
        assertTrue(heard.size() >= 2 && heard.size() <= 3, heard.toString());
    }

    @Test
    void whatCannotRunIsTold() throws Exception {
        start(List.of(new Program("bank/locked", "classroom.program.bank.Missing", List.of())), 3, 0);
        SwingExtension.await(() -> over, "it is given up");
        assertNotNull(fault);
        assertEquals(List.of(), heard);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatNeverBeginsIsNotCountedAndEndsTheSeries() throws Exception {
        windowing.settings.jdk(FaultyRunsTest.java(windowing.folder, "exit 1"));
        start(List.of(Catalog.program("bank/locked")), 3, 0);
        SwingExtension.await(() -> over, "it is given up");
        assertEquals(Texts.text("run.no-result", "bank/locked", 1), fault.getMessage());
        assertEquals(List.of(), heard);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNotRecordedCountsAsItWasPrinted() throws Exception {
        windowing.settings.jdk(FaultyRunsTest.java(windowing.folder, "ulimit -f 200; exec '%s' \"$@\""));
        start(List.of(Catalog.program("bank/locked")), 1, 0);
        SwingExtension.await(() -> over, "it is over");
        assertNull(fault);
        assertEquals(List.of(), shown.get(0).trace().processes());
        assertEquals(THREADS, balances.get(0).intValue());
    }

    @Test
    void whoStopsWhileARunIsBeingMadeGetsNoneAndNothingOfIt() throws Exception {
        Program slow = Catalog.program("bank/locked");
        AppContext busy = classroom;
        synchronized (busy) {
            start(BANK, List.of(slow), List.of("500", "1", "1000"), 1000, 0);
            SwingExtension.await(
                    () -> Thread.getAllStackTraces().keySet().stream()
                            .anyMatch(each -> each.getName().equals("classroom many runs")
                                    && each.getState() == Thread.State.BLOCKED),
                    "it waits for the launcher");
            runs.stop();
        }
        SwingExtension.await(() -> over, "it is over long before such a run would be");
        assertEquals(List.of(), heard);
        assertEquals(List.of(), traces());
    }

    @Test
    void aClosedAppIsNoFault() throws Exception {
        classroom.launcher().close();
        start(List.of(Catalog.program("bank/locked")), 3, 0);
        SwingExtension.await(() -> over, "it is given up");
        assertEquals(List.of(), heard);
    }

    @Test
    void theFilesOfRunsThatNobodyOpenedGo() throws Exception {
        start(List.of(Catalog.program("bank/locked")), 3, 0);
        SwingExtension.await(() -> over, "all are over");
        RunHistory kept = new RunHistory(Runnable::run);
        kept.begin(1);
        kept.keep(0, 1, shown.get(0));
        kept.keep(0, 2, shown.get(1));
        assertEquals(3, traces().size());
        DisplayedRun opened = kept.open(0, 2);
        assertEquals(shown.get(1), opened);
        kept.begin(1);
        assertEquals(2, traces().size());
        assertFalse(Files.exists(shown.get(0).recording().folder()));
        kept.close();
        kept.keep(0, 3, shown.get(2));
        assertEquals(List.of(opened.recording().folder()), traces());
        Path file = windowing.folder.resolve("opened.zip");
        RunFiles.save(opened, file);
        assertEquals(opened.trace().size(), RunFiles.open(file).trace().size());
    }

    private List<Path> traces() throws Exception {
        try (Stream<Path> all = Files.list(classroom.launcher().folder("test").getParent())) {
            return all.filter(each -> each.getFileName().toString().startsWith("traces-"))
                    .toList();
        }
    }

    private static List<String> values() {
        return List.of(String.valueOf(THREADS), "1", "1");
    }
}
