package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.jdk.Jdk;
import classroom.run.output.OutputBuffer;
import classroom.run.output.OutputLine;
import classroom.run.output.OutputSnapshot;
import classroom.run.output.OutputStreamKind;
import classroom.run.process.Priority;
import classroom.run.process.ProcessRecord;
import classroom.run.programs.Characters;
import classroom.run.programs.Crash;
import classroom.run.programs.Echo;
import classroom.run.programs.Hello;
import classroom.run.programs.Settings;
import classroom.run.programs.Torrent;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program starts, prints, reads and ends; what it can't do is said in a sentence. */
class RunTest {
    /** The places of a process's session and of its niceness, as proc(5) counts them. */
    private static final int SESSION = 6;

    private static final int NICE = 19;

    @TempDir
    Path temporary;

    private RunFixture household;

    @BeforeEach
    void open() {
        household = new RunFixture(temporary);
    }

    @AfterEach
    void close() {
        household.close();
    }

    @Test
    void aProgramRunsToItsEnd() throws Exception {
        Run run = household.start(Hello.class);
        ExitInfo ending = RunFixture.await(run.ended());
        assertEquals(0, ending.status());
        assertFalse(ending.stopped());
        assertTrue(ending.millis() >= 0 && ending.endedNanos() > run.startedNanos());
        assertEquals(
                List.of("hello"),
                run.output().snapshot().lines().stream().map(OutputLine::text).toList());
        ProcessRecord process = run.processes().get(0);
        assertEquals(run.pid(), process.pid());
        assertEquals(ProcessHandle.current().pid(), process.parent());
        assertEquals(0, process.exit());
        assertEquals(ending.millis(), process.endedMs());
    }

    @Test
    void aCrashHasAStatusAndAText() throws Exception {
        Run run = household.start(Crash.class);
        assertEquals(1, RunFixture.await(run.ended()).status());
        OutputSnapshot output = run.output().snapshot();
        assertEquals("before", output.text(OutputStreamKind.OUT).strip());
        assertTrue(output.text(OutputStreamKind.ERROR).contains("java.lang.IllegalStateException: the dam broke"));
    }

    @Test
    void charactersArriveWholeThoughTheirBytesDont() throws Exception {
        Run run = household.start(Characters.class);
        RunFixture.await(run.ended());
        OutputSnapshot output = run.output().snapshot();
        assertEquals(Characters.TEXT, output.text(OutputStreamKind.ERROR));
        assertEquals(
                List.of(Characters.TEXT, Characters.TEXT + "UTF-8"),
                output.lines().stream()
                        .filter(line -> line.source() == OutputStreamKind.OUT)
                        .map(OutputLine::text)
                        .toList());
    }

    @Test
    void standardInputIsThePrograms() throws Exception {
        Run run = household.start(Echo.class);
        try (OutputStream in = run.input()) {
            in.write("课堂\n".getBytes(StandardCharsets.UTF_8));
        }
        RunFixture.await(run.ended());
        assertEquals("课堂\n", run.output().snapshot().text(OutputStreamKind.OUT));
    }

    @Test
    void ofMuchOutputTheMiddleIsDropped() throws Exception {
        long lines = 1_000_000;
        Run run = household.start(Torrent.class, Long.toString(lines));
        assertEquals(0, RunFixture.await(run.ended()).status());
        OutputSnapshot output = run.output().snapshot();
        assertEquals(lines * 64 - OutputBuffer.LIMIT, output.droppedChars());
        assertEquals(lines - OutputBuffer.LIMIT / 64, output.droppedLines());
        List<OutputLine> seen = output.lines();
        assertEquals("0".repeat(63), seen.get(0).text());
        assertEquals("0".repeat(57) + "999999", seen.get(seen.size() - 1).text());
        assertEquals(
                1,
                seen.stream()
                        .filter(line -> line.source() == OutputStreamKind.DROPPED)
                        .count());
    }

    @Test
    void anOrderIsKept() throws Exception {
        Run run = household.launcher.start(RunFixture.order(Settings.class, "a b", "课堂", "")
                .withEnvironment(Map.of("CLASSROOM_TEST", "yes"))
                .withFlags(List.of("-Xmx33m", "-Dclassroom.test=x y"))
                .asPanel());
        RunFixture.await(run.ended());
        List<String> said =
                run.output().snapshot().lines().stream().map(OutputLine::text).toList();
        assertEquals(List.of("[a b, 课堂, ]", "yes", "x y", "true", "true"), said);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aProgramIsNicerThanTheAppInASessionOfItsOwnOrOfTheApp(boolean sessionOfApp) throws Exception {
        Run run = household.launcher.start(RunFixture.order(Echo.class).withSessionOfApp(sessionOfApp));
        run.input().write("here\n".getBytes(StandardCharsets.UTF_8));
        run.input().flush();
        RunFixture.awaitPrinted(run, "here", 1);
        Path stat = Path.of("/proc", Long.toString(run.pid()), "stat");
        if (Files.exists(stat)) {
            List<String> prefix = Priority.prefix(sessionOfApp);
            int own = Integer.parseInt(field(Path.of("/proc/self/stat"), NICE));
            boolean nice = prefix.stream().anyMatch(each -> each.endsWith("nice"));
            assertEquals(nice ? Math.min(19, own + 10) : own, Integer.parseInt(field(stat, NICE)), prefix.toString());
            boolean apart = prefix.stream().anyMatch(each -> each.endsWith("setsid"));
            String session = apart ? Long.toString(run.pid()) : field(Path.of("/proc/self/stat"), SESSION);
            assertEquals(session, field(stat, SESSION), prefix.toString());
            assertFalse(sessionOfApp && apart, prefix.toString());
        }
        assertTrue(run.process().info().command().orElse("java").contains("java"));
        RunFixture.await(run.stop());
    }

    /** A field of a process's line, counted as proc(5) does. */
    private static String field(Path stat, int number) throws Exception {
        String line = Files.readString(stat);
        return line.substring(line.lastIndexOf(')') + 2).split(" ")[number - 3];
    }

    @Test
    void aMissingJavaIsSaid() {
        Jdk missing = new Jdk(temporary.resolve("nothing"), "17", "nobody");
        LaunchSpec order = LaunchSpec.of("test/hello", Hello.class.getName(), RunFixture.classes(), missing);
        RunException refused = assertThrows(RunException.class, () -> household.launcher.start(order));
        assertTrue(refused.getMessage().contains(missing.home().toString()));
    }

    @Test
    void missingClassesAreSaid() {
        LaunchSpec order = LaunchSpec.of("test/hello", Hello.class.getName(), temporary.resolve("nothing"), Jdk.own());
        RunException refused = assertThrows(RunException.class, () -> household.launcher.start(order));
        assertTrue(refused.getMessage().contains("test/hello"));
    }

    @Test
    void aClosedLauncherStartsNothing() {
        household.launcher.close();
        assertThrows(IllegalStateException.class, () -> household.start(Hello.class));
    }
}
