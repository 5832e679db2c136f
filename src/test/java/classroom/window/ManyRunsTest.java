package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalogue;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.RunException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs that are run many times. */
class ManyRunsTest {
    private static final Lesson BANK = Catalogue.lessonOf(Catalogue.program("bank/locked"));
    private static final int THREADS = 5;

    @RegisterExtension
    final Windowing windowing = new Windowing();
    private Classroom classroom;
    private final List<String> heard = new ArrayList<>();
    private final List<Number> balances = new ArrayList<>();
    private RunException fault;
    private boolean over;
    private ManyRuns runs;

    @BeforeEach
    void make() {
        classroom = new Classroom(windowing.settings);
    }

    @AfterEach
    void close() {
        classroom.close();
    }

    private ManyRuns runs(List<Program> programs, int stopAfter) {
        runs = new ManyRuns(classroom, programs, values(), new ManyRuns.Listener() {
            @Override
            public void ran(int side, int number, Map<String, Number> figures, Shown run) {
                heard.add(side + "/" + number);
                balances.add(figures.get("balance"));
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
        });
        return runs;
    }

    @Test
    void bothSidesAreRunInTurn() throws Exception {
        runs(List.of(Catalogue.program("bank/locked"), Catalogue.program("bank/atomic")), 0).start(2, BANK);
        Windowing.await(() -> over, "all are over");
        assertNull(fault);
        assertEquals(List.of("0/1", "1/1", "0/2", "1/2"), heard);
        assertTrue(balances.stream().allMatch(each -> each.intValue() == THREADS), balances.toString());
    }

    @Test
    void whoStopsGetsNoMore() throws Exception {
        runs(List.of(Catalogue.program("bank/locked")), 2).start(1000, BANK);
        Windowing.await(() -> over, "it is stopped");
        assertNull(fault);
        assertTrue(heard.size() >= 2 && heard.size() <= 3, heard.toString());
    }

    @Test
    void whatCannotRunIsTold() throws Exception {
        runs(List.of(new Program("bank/locked", "classroom.program.bank.Missing", List.of())), 0).start(3, BANK);
        Windowing.await(() -> over, "it is given up");
        assertNotNull(fault);
        assertEquals(List.of(), heard);
    }

    private static List<String> values() {
        return List.of(String.valueOf(THREADS), "1", "1");
    }
}
