package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.jdk.Jdk;
import classroom.run.programs.App;
import classroom.run.programs.Hello;
import classroom.run.storage.AppDirectories;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * When the app is killed outright, its programs end by themselves, and the next start clears up; other apps are left in peace.
 */
@Timeout(120)
class KilledAppTest {
    @TempDir
    Path temporary;

    private final List<Process> apps = new ArrayList<>();

    @AfterEach
    void end() {
        apps.forEach(Process::destroyForcibly);
    }

    /** Starts an app that runs a tree of processes, and waits until all of them are there. */
    private Process app(PresenceProbe roll, int width, int depth, int processes) throws IOException {
        return app(roll, processes, "" + width, "" + depth);
    }

    private Process app(PresenceProbe roll, int processes, String... what) throws IOException {
        AppDirectories places = RunFixture.places(temporary);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Jdk.own().java().toString(),
                "-Dclassroom.cache=" + places.cache(),
                "-Dclassroom.runs=" + places.runs(),
                "-cp",
                classPath,
                App.class.getName(),
                RunFixture.classes().toString());
        builder.command().addAll(List.of(what));
        builder.environment().putAll(roll.environment());
        Process app = builder.redirectError(Redirect.INHERIT).start();
        apps.add(app);
        BufferedReader said = app.inputReader();
        for (int ready = 0; ready < processes; ) {
            String line = said.readLine();
            assertNotNull(line, "the app ended");
            ready += line.startsWith("ready") ? 1 : 0;
        }
        return app;
    }

    private Set<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(RunFixture.places(temporary).runs())) {
            return all.filter(Files::isDirectory).collect(Collectors.toSet());
        }
    }

    @Test
    void itsProgramsEndAndTheNextStartClearsUp() throws Exception {
        Path otherFolder = Files.createDirectory(temporary.resolve("other"));
        try (PresenceProbe roll = new PresenceProbe(temporary);
                PresenceProbe otherRoll = new PresenceProbe(otherFolder)) {
            Process app = app(roll, 2, 2, 7);
            Set<Path> left = folders();
            assertEquals(1, left.size());
            app(otherRoll, 1, 0, 1);
            Set<Path> both = folders();
            assertEquals(2, both.size());

            long start = System.nanoTime();
            app.destroyForcibly();
            CompletableFuture<Void> nobody = roll.nobody();
            nobody.get(60, TimeUnit.SECONDS);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            System.out.printf("app killed: 7 spinning processes gone after %d ms%n", took);
            assertEquals(both, folders());

            try (RunFixture next = new RunFixture(temporary)) {
                RunFixture.await(next.launcher.prepared());
                Set<Path> now = folders();
                assertTrue(now.stream().noneMatch(left::contains));
                assertEquals(2, now.size());
                otherRoll.assertSomeone();
                // Nor does it take another launcher of the same app for a dead one.
                try (RunFixture third = new RunFixture(temporary)) {
                    RunFixture.await(third.launcher.prepared());
                    assertTrue(folders().containsAll(now));
                    Run run = next.start(Hello.class);
                    assertEquals(0, RunFixture.await(run.ended()).status());
                }
            }
            assertFalse(folders().isEmpty());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramThatComesToNoSafepointEndsToo() throws Exception {
        try (PresenceProbe roll = new PresenceProbe(temporary)) {
            Process app = app(roll, 1, "count");
            ProcessHandle counting = app.children()
                    .filter(each -> each.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow();
            // By then the loop is compiled, and the JVM has wanted a safepoint.
            app.onExit().completeOnTimeout(app, 3, TimeUnit.SECONDS).get();
            long start = System.nanoTime();
            app.destroyForcibly();
            counting.onExit().get(60, TimeUnit.SECONDS);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            System.out.printf("app killed: a JVM that counts in a loop is gone after %d ms%n", took);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nobodyWaitsForAnAppThatHasEnded() throws Exception {
        RunFixture household = new RunFixture(temporary);
        RunFixture.await(household.launcher.prepared());
        List<ProcessHandle> shells = ProcessHandle.current()
                .children()
                .filter(each -> each.info()
                        .arguments()
                        .map(all -> List.of(all).stream().anyMatch(one -> one.contains(temporary.toString())))
                        .orElse(false))
                .toList();
        assertEquals(1, shells.size());
        household.close();
        shells.get(0).onExit().get(60, TimeUnit.SECONDS);
    }

    @Test
    void aPoliteEndIsAnEndToo() throws Exception {
        try (PresenceProbe roll = new PresenceProbe(temporary)) {
            Process app = app(roll, 1, 1, 2);
            app.destroy();
            assertTrue(app.waitFor(60, TimeUnit.SECONDS));
            roll.nobody().get(60, TimeUnit.SECONDS);
            if (app.supportsNormalTermination()) {
                assertEquals(Set.of(), folders());
            }
        }
    }
}
