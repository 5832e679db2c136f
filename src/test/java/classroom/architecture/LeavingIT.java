package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closes the window of the built jar: everything must end, and the next start must restore the window. */
class LeavingIT {
    private static final int PATIENCE_MS = 90_000;
    private static final int PROGRAMS = 2;

    @TempDir
    Path folder;

    /** The bounds and the title of the window when it was opened. */
    private record Seen(int x, int y, int width, int height, String title) {
        static Seen of(String line) {
            String[] parts = line.split(" ", 5);
            return new Seen(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    parts[4]);
        }
    }

    @Test
    void closingTheWindowEndsAllAndKeepsTheSettings() throws Exception {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("settings.properties"),
                "language=zh\ntheme=dark\nfont=1\nfreeze.seconds=7\nplace=50 50 1100 760\n");
        Seen first = visit(config, "120 90 1200 820");
        assertEquals("\u5e76\u53d1\u8bfe\u5802", first.title());
        assertEquals(List.of(1100, 760), List.of(first.width(), first.height()));
        String kept = Files.readString(config.resolve("settings.properties"));
        for (String each : List.of(
                "language=zh", "theme=dark", "font=1", "freeze.seconds=7", "lesson=freeze", "maximized=false")) {
            assertTrue(kept.contains(each), kept);
        }
        Seen next = visit(config, "120 90 1200 820");
        assertEquals(List.of(1200, 820), List.of(next.width(), next.height()), kept);
        assertTrue(Math.abs(next.x() - 120) < 60 && Math.abs(next.y() - 90) < 60, next.toString());
    }

    /** Starts the jar, waits for its programs, moves the window, and closes it; returns the initial state. */
    private Seen visit(Path config, String place) throws Exception {
        Path errors = folder.resolve("errors.txt");
        try (ServerSocket ear = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ear.setSoTimeout(PATIENCE_MS);
            Process app = FinishedJar.start(
                            true,
                            List.of(
                                    "-Dclassroom.config=" + config,
                                    AgentJar.option(folder, WindowAgent.class, String.valueOf(ear.getLocalPort()))))
                    .redirectError(errors.toFile())
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .start();
            app.onExit().thenRun(() -> close(ear));
            try (Socket door = ear.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(door.getInputStream(), StandardCharsets.UTF_8));
                Seen seen = Seen.of(in.readLine());
                List<ProcessHandle> programs = programs(app);
                say(door, place);
                say(door, "close");
                assertTrue(app.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS), "the app did not end");
                assertEquals(0, app.exitValue());
                for (ProcessHandle each : programs) {
                    each.onExit().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
                }
                assertEquals("", Files.readString(errors), "standard error");
                return seen;
            } finally {
                app.descendants().forEach(ProcessHandle::destroyForcibly);
                app.destroyForcibly();
            }
        }
    }

    private static void say(Socket door, String line) throws IOException {
        door.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Called on a thread of the JDK. */
    private static void close(ServerSocket ear) {
        try {
            ear.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a process is a Java program, rather than the shell that ends the programs if the app is killed. */
    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(each -> each.getFileName().toString().startsWith("java"))
                .isPresent();
    }

    private static List<ProcessHandle> programs(Process app) {
        Pause.pause(
                new Condition("the programs on show have started") {
                    @Override
                    public boolean test() {
                        return app.descendants().filter(LeavingIT::isJava).count() >= PROGRAMS;
                    }
                },
                PATIENCE_MS);
        return app.descendants().toList();
    }
}
