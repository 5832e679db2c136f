package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built jar shows its window in a child JVM, and neither JVM outlives the other, whatever ends them. */
@EnabledOnOs(OS.LINUX)
class ChildJvmIT {
    private static final int PATIENCE_MS = 90_000;
    private static final int PANELS = 2;
    private static final String USES = "-XX:SharedArchiveFile=";
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private Process start() throws IOException {
        return FinishedJar.start(
                        true,
                        List.of(
                                "-Dclassroom.config=" + folder.resolve("config"),
                                "-Dclassroom.cache=" + folder.resolve("cache")))
                .redirectError(folder.resolve("errors.txt").toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    /** Returns the child when its window is open, so that the panels of the first page run. */
    private static ProcessHandle child(Process app) {
        Pause.pause(
                new Condition("the child shows the window and its panels") {
                    @Override
                    public boolean test() {
                        return app.descendants().filter(ChildJvmIT::isPanel).count() >= PANELS;
                    }
                },
                PATIENCE_MS);
        List<ProcessHandle> children = app.children().toList();
        assertEquals(1, children.size());
        return children.get(0);
    }

    private static boolean isPanel(ProcessHandle process) {
        return Stream.of(process.info().arguments().orElse(new String[0]))
                .anyMatch("classroom.screen.host.Host"::equals);
    }

    private static boolean usesArchive(ProcessHandle child) {
        return Stream.of(child.info().arguments().orElseThrow()).anyMatch(each -> each.startsWith(USES));
    }

    private static void awaitEnd(Process app, List<ProcessHandle> all) throws Exception {
        assertTrue(app.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS), "the jar did not end");
        for (ProcessHandle each : all) {
            each.onExit().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void end(Process app, Runnable how) throws Exception {
        try {
            List<ProcessHandle> all = app.descendants().toList();
            how.run();
            awaitEnd(app, all);
            assertEquals("", Files.readString(folder.resolve("errors.txt")), "standard error");
            assertEquals("", Files.readString(folder.resolve("out.txt")), "standard output");
        } finally {
            app.descendants().forEach(ProcessHandle::destroyForcibly);
            app.destroyForcibly();
        }
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/start"))) {
            return files.toList();
        }
    }

    @Test
    void nothingOutlivesTheOtherAndTheNextStartUsesTheArchive() throws Exception {
        Process first = start();
        try {
            assertTrue(!usesArchive(child(first)), "there is none yet");
        } finally {
            end(first, first::destroy);
        }
        assertEquals(TERMINATED, first.exitValue());
        assertEquals(
                List.of(true),
                archives().stream()
                        .map(each -> each.toString().endsWith(".jsa"))
                        .toList(),
                archives().toString());

        Process second = start();
        ProcessHandle child = null;
        try {
            child = child(second);
            assertTrue(usesArchive(child));
        } finally {
            end(second, second::destroyForcibly);
        }

        Process third = start();
        ProcessHandle window = null;
        try {
            window = child(third);
        } finally {
            end(third, window == null ? third::destroy : window::destroyForcibly);
        }
        assertEquals(137, third.exitValue(), "the child's status");
    }

    @Test
    void aBrokenArchiveCostsTimeOnly() throws Exception {
        Process first = start();
        try {
            child(first);
        } finally {
            end(first, first::destroy);
        }
        Path archive = archives().get(0);
        assertTrue(archive.toFile().setWritable(true));
        byte[] bytes = new byte[(int) Files.size(archive)];
        Files.write(archive, bytes, StandardOpenOption.WRITE);
        Process next = start();
        try {
            child(next);
        } finally {
            end(next, next::destroy);
        }
    }
}
