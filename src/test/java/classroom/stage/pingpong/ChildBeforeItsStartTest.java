package classroom.stage.pingpong;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.stage.TraceFixture;
import classroom.stage.paint.ActivityState;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceFormat;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a parent that, on a busy machine, records the start of a child after the child's first output. */
class ChildBeforeItsStartTest {
    private static final long MS = 1_000_000;
    private static final long CHILD = 2;

    @TempDir
    Path folder;

    @Test
    void aChildThatTalksLives() throws Exception {
        SiteTable sites = SiteTable.empty();
        int element = sites.add(Operation.ELEMENT, "tiny.Main", "start", 20, "", "", "");
        int start = sites.add(
                Operation.PROCESS_START,
                "tiny.Main",
                "start",
                21,
                "java/lang/ProcessBuilder",
                "start",
                "()Ljava/lang/Process;");
        TraceFixture parent = new TraceFixture(folder, 1, sites, 0);
        TraceFixture.Line main = parent.thread(1, "main", MS);
        main.put(2 * MS, EventKind.WRITE, TraceFormat.STRING, element, main.text("Ping", 2 * MS), 0);
        main.put(90 * MS, EventKind.PROCESS_STARTED, TraceFormat.NONE, start, 0, CHILD);
        TraceFixture child = new TraceFixture(folder, CHILD, SiteTable.empty(), 40 * MS);
        child.parent(1);
        child.thread(1, "main", 50 * MS).print(60 * MS, "Ping");
        Trace trace = Trace.of(folder);
        while (trace.poll() > 0) {
            continue;
        }
        PingPongPlayer ping = PingPongRun.of(trace).players().get(0);
        assertEquals(CHILD, ping.pid());
        assertEquals(1, ping.said().size());
        assertEquals(ActivityState.ABSENT, ping.lifeAt(30 * MS));
        assertEquals(ActivityState.RUNNING, ping.lifeAt(ping.said().time(0)));
    }
}
