package classroom.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.Recording;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.ThreadState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is noted of a panel: its event thread, the threads that it starts, and nothing of what hosts it. */
class ObservedPanelTest {
    private static final long SECOND = 1_000_000_000;
    private static Panels panels;

    @BeforeAll
    static void begin() {
        panels = new Panels();
    }

    @AfterAll
    static void end() {
        panels.close();
    }

    /** Presses Download, answers the box at the end, and gives the whole trace. */
    private static Trace traced(String program) throws Exception {
        Panels.Observed observed = panels.observe(program, 1);
        Screen screen = observed.screen();
        Panels.press(screen, "Download");
        Panels.awaitBox(screen);
        Panels.awaitTaken(screen, Panels.answer(screen));
        Panels.awaitNoBox(screen);
        screen.close();
        complete(observed.recording());
        return observed.recording().trace();
    }

    private static void complete(Recording recording) throws Exception {
        recording.complete().get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(Optional.empty(), recording.fault());
    }

    private static ThreadTrace thread(Trace trace, String name) {
        return trace.threads().stream()
                .filter(each -> each.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among " + names(trace)));
    }

    private static List<String> names(Trace trace) {
        return trace.threads().stream().map(ThreadTrace::name).toList();
    }

    /** How long a thread sleeps in all, in ns. */
    private static long sleeps(ThreadTrace track) {
        long sum = 0;
        for (int i = 0; i + 1 < track.stateCount(); i++) {
            sum += track.state(i) == ThreadState.SLEEPING ? track.stateFrom(i + 1) - track.stateFrom(i) : 0;
        }
        return sum;
    }

    @Test
    void theEventThreadSleepsInTheHandlerOfABlockingWindow() throws Exception {
        Trace trace = traced("freeze/blocking");
        assertEquals(1, trace.threads().size(), names(trace).toString());
        ThreadTrace events = thread(trace, "AWT-EventQueue");
        assertTrue(sleeps(events) >= SECOND && sleeps(events) < 5 * SECOND, sleeps(events) + " ns");
        int sleep = 0;
        while (events.state(sleep) != ThreadState.SLEEPING) {
            sleep++;
        }
        long middle = (events.stateFrom(sleep) + events.stateFrom(sleep + 1)) / 2;
        ThreadSnapshot asleep = trace.at(middle).thread(events);
        assertEquals("sleep", asleep.line().method());
        assertEquals("classroom.program.freeze.Blocking", asleep.line().className());
    }

    @Test
    void aWorkerSleepsForAWindowThatLives() throws Exception {
        Trace trace = traced("freeze/background");
        assertEquals(2, trace.threads().size(), names(trace).toString());
        ThreadTrace events = thread(trace, "AWT-EventQueue");
        ThreadTrace worker = thread(trace, "SwingWorker");
        assertEquals(0, sleeps(events));
        assertTrue(sleeps(worker) >= SECOND, sleeps(worker) + " ns");
    }

    @Test
    void whoHasLeftTheProgramWaitsAndIsAtNoLine() throws Exception {
        Trace trace = traced("freeze/background");
        for (ThreadTrace each : trace.threads()) {
            Snapshot atEnd = trace.at(each.stateFrom(each.stateCount() - 1));
            assertEquals(ThreadState.WAITING, atEnd.thread(each).state(), each.name());
            assertNull(atEnd.thread(each).line(), each.name());
        }
        ThreadTrace events = thread(trace, "AWT-EventQueue");
        long waits = 0;
        for (int i = 0; i + 1 < events.stateCount(); i++) {
            waits += events.state(i) == ThreadState.WAITING ? events.stateFrom(i + 1) - events.stateFrom(i) : 0;
        }
        assertTrue(waits >= SECOND, "it waits for clicks while the worker sleeps: " + waits);
        boolean[] away = new boolean[events.stateCount()];
        for (int i = 0; i < away.length; i++) {
            away[i] = events.isAway(i);
            assertTrue(i == 0 || away[i] != away[i - 1], "it comes and goes: " + i);
        }
        assertFalse(away[0], "the constructor");
    }

    @Test
    void aPanelThatIsStoppedLeavesNothingBehind() throws Exception {
        Panels.Observed observed = panels.observe("freeze/blocking", 30);
        Panels.press(observed.screen(), "Download");
        Trace trace = observed.recording().trace();
        long deadline = System.nanoTime() + Panels.PATIENCE.toNanos();
        while (trace.threads().stream().noneMatch(each -> each.stateAt(System.nanoTime()) == ThreadState.SLEEPING)) {
            assertTrue(System.nanoTime() < deadline, "it is seen to sleep, while it does");
            observed.screen().await(() -> false, Duration.ofMillis(20));
        }
        observed.screen().run().stop().get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        complete(observed.recording());
        observed.recording().remove();
        assertFalse(observed.recording().folder().toFile().exists());
        assertTrue(trace.size() > 0, "what was read stays");
    }
}
