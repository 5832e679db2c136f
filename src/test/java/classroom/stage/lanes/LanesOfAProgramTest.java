package classroom.stage.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.observe.ProcessGuard;
import classroom.stage.lanes.model.LaneSource;
import classroom.text.Language;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.ThreadState;
import classroom.weave.TinyProgram;
import java.awt.event.MouseEvent;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a real program's threads are displayed according to its trace. */
class LanesOfAProgramTest {
    @TempDir
    Path folder;

    @Test
    void whatItsThreadsDidIsShown() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                public class Main {
                    static int balance;
                    static final Object lock = new Object();
                    public static void main(String[] args) throws Exception {
                        Thread wanter = new Thread(Main::deposit, "wanter");
                        synchronized (lock) {
                            wanter.start();
                            while (wanter.getState() != Thread.State.BLOCKED) {
                                Thread.sleep(2);
                            }
                            balance = 1;
                            Thread.sleep(20);
                        }
                        wanter.join();
                        System.out.println(balance);
                    }
                    static void deposit() {
                        synchronized (lock) {
                            balance = balance + 1;
                        }
                    }
                }
                """);
        assertEquals(new TinyProgram.Result(0, "2\n", ""), guarded(program));
        Trace trace = program.trace();
        LaneShow.on(false, Language.EN, () -> {
            LaneShow show = new LaneShow(1230, 200, List.of(new LaneSource("tiny", trace, trace.start())));
            for (ThreadTrace track : trace.threads()) {
                assertSpans(show, trace, track);
            }
            assertTrue(blocked(show, TinyProgram.thread(trace, "wanter"), trace).contains("held by main"));
            return null;
        });
    }

    /** Runs the program while this JVM holds the lock that the run waits for. */
    private static TinyProgram.Result guarded(TinyProgram program) throws Exception {
        try (FileChannel alive = FileChannel.open(
                        program.run().resolve(ProcessGuard.FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = alive.lock()) {
            assertTrue(lock.isValid());
            return program.observed();
        }
    }

    /** Asserts the color in the middle of each span of some pixels. */
    private static void assertSpans(LaneShow show, Trace trace, ThreadTrace track) {
        int seen = 0;
        for (int span = 0; span + 1 < track.stateCount(); span++) {
            long from = track.stateFrom(span) - trace.start();
            long to = track.stateFrom(span + 1) - trace.start();
            if (show.lanes.viewport().x(0, to) - show.lanes.viewport().x(0, from) > 3) {
                assertEquals(
                        track.state(span), show.shown(track.name(), (from + to) / 2), track.name() + " at " + from);
                seen++;
            }
        }
        assertTrue(seen > 0, track.name());
    }

    private static String blocked(LaneShow show, ThreadTrace track, Trace trace) {
        for (int span = 0; span < track.stateCount(); span++) {
            if (track.state(span) == ThreadState.BLOCKED) {
                LaneRow row = show.row(track.name());
                int x = show.lanes
                        .viewport()
                        .x(0, (track.stateFrom(span) + track.stateFrom(span + 1)) / 2 - trace.start());
                return show.lanes.getToolTipText(show.mouse(MouseEvent.MOUSE_MOVED, x, (int) row.y() + 3, 0));
            }
        }
        return "never blocked";
    }
}
