package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.Main;
import classroom.console.programs.Moody;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in a JVM of its own, started from its classes, without a display. */
class ChildTest {
    private static final int PATIENCE_S = 90;

    @TempDir
    Path folder;

    @Test
    void theVersionNeedsNoJar() throws Exception {
        Process process = start(List.of("-Duser.language=en"), Main.class, "--version");
        assertEquals(0, end(process));
        assertTrue(text("out", StandardCharsets.UTF_8).startsWith("Concurrency Classroom"));
        assertEquals("", text("err", StandardCharsets.UTF_8));
    }

    @Test
    void theSystemsLocaleChoosesTheLanguageAndTheTerminalTheEncoding() throws Exception {
        Charset chinese = Charset.forName("GBK");
        Process process =
                start(List.of("-Duser.language=zh", "-Duser.country=CN", "-Dstdout.encoding=GBK"), Main.class, "list");
        assertEquals(0, end(process));
        assertTrue(text("out", chinese).contains("窗口"), text("out", chinese));
    }

    @Test
    void jsonIsReadWhateverTheTerminalsEncoding() throws Exception {
        Process process = start(List.of("-Dstdout.encoding=GBK"), Main.class, "list", "--json", "--lang", "zh");
        assertEquals(0, end(process));
        String json = text("out", StandardCharsets.US_ASCII);
        assertTrue(JsonParser.parseString(json).toString().contains("窗口"), json);
    }

    @Test
    void aRunLeavesOneObjectAndNothingElse() throws Exception {
        Process process = start(
                List.of("-Dstdout.encoding=UTF-8"),
                Main.class,
                "run",
                "freeze/blocking",
                "--set",
                "seconds=1",
                "--json");
        assertEquals(0, end(process));
        String json = text("out", StandardCharsets.UTF_8);
        assertTrue(JsonParser.parseString(json).getAsJsonObject().has("metrics"), json);
        assertEquals("", text("err", StandardCharsets.UTF_8));
    }

    @Test
    void theProgramEndsWithTheConsole() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_S));
            Process process = start(
                    List.of(),
                    MoodyConsole.class,
                    "run",
                    "freeze/blocking",
                    "--json",
                    "--set",
                    "mood=" + Moody.KEEPS_SILENT,
                    "--set",
                    "port=" + door.getLocalPort());
            try (Socket panel = door.accept()) {
                panel.setSoTimeout(door.getSoTimeout());
                process.destroy();
                assertNotEquals(0, end(process));
                assertTrue(isHungUp(panel));
            }
            assertEquals("", text("out", StandardCharsets.UTF_8));
            assertEquals("", text("err", StandardCharsets.UTF_8));
        }
    }

    private Process start(List<String> flags, Class<?> main, String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String name : List.of("classroom.cache", "classroom.config")) {
            String place = System.getProperty(name);
            if (place != null) {
                command.add("-D" + name + "=" + place);
            }
        }
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .redirectInput(Redirect.PIPE);
        builder.environment()
                .keySet()
                .removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder.start();
    }

    private static int end(Process process) throws InterruptedException {
        try {
            assertTrue(process.waitFor(PATIENCE_S, TimeUnit.SECONDS), "still runs");
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits until the other side is gone. */
    private static boolean isHungUp(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return !(e instanceof SocketTimeoutException);
        }
    }

    private String text(String stream, Charset charset) throws IOException {
        return Files.readString(folder.resolve(stream), charset);
    }
}
