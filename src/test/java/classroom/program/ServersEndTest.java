package classroom.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.MetricsRegistry;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs end when their own work has ended, whoever else holds a connection, and where the system has no more threads. */
@Timeout(180)
class ServersEndTest {
    private static final int CLIENTS = 20;
    private static final int REQUESTS = 100;
    private static final Map<String, Integer> PARAMETERS =
            Map.of("clients", CLIENTS, "requests", REQUESTS, "wait", 10, "compute", 1);
    private static final int PATIENCE_S = 90;
    private static final long LOOK_NANOS = 5_000_000;
    /** So much address space has a process, in KiB: less than the stacks of all threads that it wants. */
    private static final int ADDRESS_SPACE = 8_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"loop/threads", "loop/event-loop", "loop/processes"})
    void aConnectionOfAStrangerDoesNotKeepAServer(String program) throws Exception {
        List<Socket> strangers = new ArrayList<>();
        try (ProgramRunner performance = ProgramRunner.plain(folder, program, CLIENTS, REQUESTS, 10, 1)) {
            for (String port : ports(performance)) {
                strangers.add(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
            }
            String printed = performance.toItsEnd();
            assertEquals(0L, MetricsRegistry.of(program, printed, PARAMETERS).get("unanswered"), printed);
        } finally {
            for (Socket each : strangers) {
                each.close();
            }
        }
    }

    /** Where its clients call, as soon as they have been started. */
    private static String[] ports(ProgramRunner performance) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < end) {
            try {
                String[] clients = performance
                        .child("classroom.program.loop.Client")
                        .info()
                        .arguments()
                        .orElseThrow();
                return clients[clients.length - 1].split(",");
            } catch (NoSuchElementException e) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        throw new AssertionError("no clients");
    }

    /** A program whose threads have stacks so large that there is room for some of them only. */
    private static Process cramped(String stack, String mainClass, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "ulimit -v " + ADDRESS_SPACE + "; exec '" + java + "' -Xss" + stack + " -cp '"
                + Path.of("target", "classes").toAbsolutePath() + "' " + mainClass + " " + String.join(" ", arguments);
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
        builder.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-Xmx64m -XX:+UseSerialGC -XX:ReservedCodeCacheSize=32m" + " -XX:CompressedClassSpaceSize=32m");
        return builder.redirectError(new File("/dev/null")).start();
    }

    private static String printed(Process process) throws Exception {
        try {
            CompletableFuture<String> printed = CompletableFuture.supplyAsync(() -> {
                try {
                    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    return e.toString();
                }
            });
            assertTrue(process.waitFor(PATIENCE_S, TimeUnit.SECONDS), "it ends");
            return printed.get(PATIENCE_S, TimeUnit.SECONDS);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aClientThatGetsNoThreadIsSentAwayAndCounted() throws Exception {
        String printed = printed(cramped("400m", "classroom.program.loop.Threads", "40", "2", "0", "1"));
        Map<String, Number> metrics = MetricsRegistry.of(
                "loop/threads", printed, Map.of("clients", 40, "requests", 2, "wait", 0, "compute", 1));
        assertTrue(metrics.get("unanswered").longValue() > 0, printed);
        assertTrue(metrics.get("unanswered").longValue() < 80, printed);
        assertTrue(printed.contains("no thread"), printed);
        assertTrue(metrics.get("refused").longValue() > 0, printed);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPoolThatGetsNoThreadEnds() throws Exception {
        Process pool = cramped("900m", "classroom.program.process.Pool", "10", "0", "0", "8", "20");
        String printed = printed(pool);
        assertNotEquals(0, pool.exitValue(), printed);
    }
}
