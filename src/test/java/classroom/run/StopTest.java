package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.output.OutputSnapshot;
import classroom.run.process.ProcessRecord;
import classroom.run.programs.Crash;
import classroom.run.programs.Echo;
import classroom.run.programs.Orphans;
import classroom.run.programs.Rabbits;
import classroom.run.programs.Stubborn;
import classroom.run.programs.Torrent;
import classroom.run.programs.Tree;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stop ends a program and all that it has started, whatever it does against that. */
class StopTest {
    @TempDir
    Path temporary;

    private RunFixture household;
    private PresenceProbe roll;

    @BeforeEach
    void open() throws Exception {
        household = new RunFixture(temporary);
        roll = new PresenceProbe(temporary);
    }

    @AfterEach
    void close() throws Exception {
        household.close();
        roll.close();
    }

    private Run start(Class<?> program, String... arguments) throws RunException {
        return household.launcher.start(RunFixture.order(program, arguments).withEnvironment(roll.environment()));
    }

    private ExitInfo stop(Run run) throws Exception {
        roll.assertSomeone();
        long start = System.nanoTime();
        ExitInfo ending = RunFixture.await(run.stop());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        roll.assertNobody();
        System.out.printf(
                "stop: %s, %d processes seen: %d ms%n",
                run.order().program(), run.processes().size(), took);
        assertTrue(ending.stopped());
        assertFalse(run.isAlive());
        assertTrue(run.processes().stream().allMatch(process -> process.endedMs() >= 0));
        return ending;
    }

    @Test
    void endsWhoIgnoresARequest() throws Exception {
        Run run = start(Stubborn.class);
        RunFixture.awaitPrinted(run, "ready", 1);
        ExitInfo ending = stop(run);
        assertNotEquals(0, ending.status());
        assertEquals(ending.status(), run.processes().get(0).exit());
    }

    @Test
    void endsSpinningChildrenAndTheirChildren() throws Exception {
        Run run = start(Tree.class, "2", "2");
        RunFixture.awaitPrinted(run, "ready", 7);
        stop(run);
        List<ProcessRecord> processes = run.processes();
        assertEquals(7, processes.size());
        long root = run.pid();
        assertEquals(
                2,
                processes.stream().filter(process -> process.parent() == root).count());
        assertTrue(processes.stream().allMatch(process -> process.endedMs() >= process.startedMs()));
    }

    @Test
    void endsOrphans() throws Exception {
        Run run = start(Orphans.class, "2");
        RunFixture.awaitPrinted(run, "orphan", 1);
        stop(run);
    }

    @Test
    void endsWhoStartsChildrenWhileDying() throws Exception {
        Run run = start(Rabbits.class, "3");
        RunFixture.awaitPrinted(run, "ready", 4);
        stop(run);
    }

    @Test
    void endsWhoPrintsWithoutEnd() throws Exception {
        Run run = household.start(Torrent.class, "-1");
        OutputSnapshot seen = run.output().snapshot();
        while (seen.droppedChars() < 20_000_000) {
            seen = run.output().after(seen, 1000);
        }
        long start = System.nanoTime();
        RunFixture.await(run.stop());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.printf("stop: a torrent: %d ms%n", took);
    }

    @Test
    void endsWhatAProgramLeavesBehind() throws Exception {
        Run run = start(Orphans.class, "1");
        RunFixture.await(run.ended());
        roll.assertNobody();
    }

    @Test
    void ofARunThatIsOverDoesNothing() throws Exception {
        Run run = household.start(Crash.class);
        ExitInfo ending = RunFixture.await(run.ended());
        assertFalse(ending.stopped());
        assertSame(ending, RunFixture.await(run.stop()));
    }

    @Test
    void twiceIsOnce() throws Exception {
        Run run = household.start(Echo.class);
        assertSame(RunFixture.await(run.stop()), RunFixture.await(run.stop()));
    }

    @Test
    void closingEndsAllAtOnce() throws Exception {
        List<Run> runs = List.of(start(Stubborn.class), start(Stubborn.class), start(Tree.class, "1", "1"));
        for (Run run : runs) {
            RunFixture.awaitPrinted(run, "ready", 1);
        }
        long start = System.nanoTime();
        household.launcher.close();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.printf("close: %d runs: %d ms%n", runs.size(), took);
        roll.assertNobody();
        assertTrue(runs.stream().noneMatch(Run::isAlive));
    }
}
