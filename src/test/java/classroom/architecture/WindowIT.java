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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the window of the built jar opens, and that no process remains when it ends. */
class WindowIT {
    private static final int PATIENCE_MS = 90_000;
    private static final int PROGRAMS_ON_SHOW = 2;
    private static final long LEFT_MS = 20_000;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "killed outright: {0}")
    @ValueSource(booleans = {false, true})
    void theWindowOpensAndNothingIsLeftOfIt(boolean killed) throws Exception {
        try (ServerSocket ear = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ear.setSoTimeout(PATIENCE_MS);
            Process app = start(ear.getLocalPort());
            app.onExit().thenRun(() -> close(ear));
            try {
                String[] frame = heard(ear).split(" ", 3);
                assertTrue(
                        Integer.parseInt(frame[0]) >= 1024 && Integer.parseInt(frame[1]) >= 700,
                        frame[0] + " x " + frame[1]);
                assertTrue(
                        frame[2].contains("Concurrency Classroom") || frame[2].contains("\u5e76\u53d1\u8bfe\u5802"),
                        frame[2]);
                List<ProcessHandle> programs = programs(app);
                end(app, killed);
                for (ProcessHandle program : programs) {
                    program.onExit().get(LEFT_MS, TimeUnit.MILLISECONDS);
                }
                assertEquals("", Files.readString(errors()), "standard error");
            } finally {
                app.descendants().forEach(ProcessHandle::destroyForcibly);
                app.destroyForcibly();
            }
        }
    }

    private Process start(int port) throws IOException {
        ProcessBuilder start =
                FinishedJar.start(true, List.of(AgentJar.option(folder, WindowWatch.class, String.valueOf(port))));
        return start.redirectError(errors().toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private Path errors() {
        return folder.resolve("errors.txt");
    }

    /** Closes the socket when the app has ended. Called on a thread of the JDK. */
    private static void close(ServerSocket ear) {
        try {
            ear.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String heard(ServerSocket ear) throws IOException {
        try (Socket socket = ear.accept()) {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    /** Returns the JVMs of the displayed programs, once they are running. */
    private static List<ProcessHandle> programs(Process app) {
        Pause.pause(
                new Condition("the programs on show have started") {
                    @Override
                    public boolean test() {
                        return app.descendants().count() >= PROGRAMS_ON_SHOW;
                    }
                },
                PATIENCE_MS);
        return app.descendants().toList();
    }

    private static void end(Process app, boolean killed) throws InterruptedException {
        if (killed) {
            app.destroyForcibly();
        } else {
            app.destroy();
        }
        assertTrue(app.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS), "the app did not end");
    }
}
