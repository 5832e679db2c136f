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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs that are run many times. */
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
    private ManyRuns runs;

    @BeforeEach
    void make() {
        classroom = new AppContext(windowing.settings);
    }

    @AfterEach
    void close() {
        classroom.close();
    }

    private ManyRuns runs(List<Program> programs, int stopAfter) {
        runs = new ManyRuns(classroom, programs, values(), listener(programs, stopAfter));
        return runs;
    }

    private ManyRuns.ManyRunsListener listener(List<Program> programs, int stopAfter) {
        return new ManyRuns.ManyRunsListener() {
            @Override
            public void ran(int side, int number, Map<String, Number> metrics, DisplayedRun run, boolean stuck) {
                heard.add(side + "/" + number);
                shown.add(run);
                deadlocks += stuck ? 1 : 0;
                balances.add(metrics.get("balance"));
                assertEquals(programs.get(side), run.program());
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
        runs(List.of(Catalog.program("bank/locked"), Catalog.program("bank/atomic")), 0).start(2, BANK);
        SwingExtension.await(() -> over, "all are over");
        assertNull(fault);
        assertEquals(List.of("0/1", "1/1", "0/2", "1/2"), heard);
        assertTrue(balances.stream().allMatch(each -> each.intValue() == THREADS), balances.toString());
    }

    @Test
    void aDeadlockIsAResultAndTheNextRunBegins() throws Exception {
        List<Program> programs = List.of(Catalog.program("deadlock/opposite"), Catalog.program("deadlock/ordered"));
        runs = new ManyRuns(classroom, programs, List.of("1", "200"), listener(programs, 0));
        runs.start(2, Catalog.lessonOf(programs.get(0)));
        SwingExtension.await(() -> over, "all are over");
        assertNull(fault);
        assertEquals(List.of("0/1", "1/1", "0/2", "1/2"), heard);
        assertEquals(2, deadlocks, "those of the left side");
    }

    @Test
    void whoStopsGetsNoMore() throws Exception {
        runs(List.of(Catalog.program("bank/locked")), 2).start(1000, BANK);
        SwingExtension.await(() -> over, "it is stopped");
        assertNull(fault);
        assertTrue(heard.size() >= 2 && heard.size() <= 3, heard.toString());
    }

    @Test
    void whatCannotRunIsTold() throws Exception {
        runs(List.of(new Program("bank/locked", "classroom.program.bank.Missing", List.of())), 0).start(3, BANK);
        SwingExtension.await(() -> over, "it is given up");
        assertNotNull(fault);
        assertEquals(List.of(), heard);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatNeverBeginsIsNotCountedAndEndsTheSeries() throws Exception {
        windowing.settings.jdk(FaultyRunsTest.java(windowing.folder, "exit 1"));
        runs(List.of(Catalog.program("bank/locked")), 0).start(3, BANK);
        SwingExtension.await(() -> over, "it is given up");
        assertEquals(Texts.text("run.no-result", "bank/locked", 1), fault.getMessage());
        assertEquals(List.of(), heard);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNotRecordedCountsAsItWasPrinted() throws Exception {
        windowing.settings.jdk(FaultyRunsTest.java(windowing.folder, "ulimit -f 200; exec '%s' \"$@\""));
        runs(List.of(Catalog.program("bank/locked")), 0).start(1, BANK);
        SwingExtension.await(() -> over, "it is over");
        assertNull(fault);
        assertEquals(List.of(), shown.get(0).trace().processes());
        assertEquals(THREADS, balances.get(0).intValue());
    }

    @Test
    void whoStopsWhileARunIsBeingMadeGetsNoneAndNothingOfIt() throws Exception {
        Program slow = Catalog.program("bank/locked");
        runs = new ManyRuns(classroom, List.of(slow), List.of("500", "1", "1000"), listener(List.of(slow), 0));
        AppContext busy = classroom;
        synchronized (busy) {
            runs.start(1000, BANK);
            SwingExtension.await(() -> Thread.getAllStackTraces().keySet().stream().anyMatch(each -> each.getName()
                    .equals("classroom many runs") && each.getState() == Thread.State.BLOCKED), "it waits for the launcher");
            runs.stop();
        }
        SwingExtension.await(() -> over, "it is over long before such a run would be");
        assertEquals(List.of(), heard);
        assertEquals(List.of(), traces());
    }

    @Test
    void aClosedAppIsNoFault() throws Exception {
        classroom.launcher().close();
        runs(List.of(Catalog.program("bank/locked")), 0).start(3, BANK);
        SwingExtension.await(() -> over, "it is given up");
        assertEquals(List.of(), heard);
    }

    @Test
    void theFilesOfRunsThatNobodyOpenedGo() throws Exception {
        runs(List.of(Catalog.program("bank/locked")), 0).start(3, BANK);
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
            return all.filter(each -> each.getFileName().toString().startsWith("traces-")).toList();
        }
    }

    private static List<String> values() {
        return List.of(String.valueOf(THREADS), "1", "1");
    }
}
