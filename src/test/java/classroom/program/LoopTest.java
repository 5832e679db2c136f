package classroom.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.SourceText;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.ResultLines;
import classroom.text.Language;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The servers of the lesson about the event loop answer everything, and live through a shortage of files. */
@Timeout(120)
class LoopTest {
    private static final int CLIENTS = 20;
    private static final Map<String, Integer> PARAMETERS = Map.of("clients", CLIENTS, "requests", 3, "wait", 5);
    private static final int PATIENCE_S = 90;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"loop/threads", "loop/event-loop", "loop/processes"})
    void everyAnswerIsRight(String program) throws Exception {
        try (ProgramRunner performance = ProgramRunner.plain(folder, program, CLIENTS, 3, 5, 10)) {
            String printed = performance.toItsEnd();
            Map<String, Number> metrics = MetricsRegistry.of(program, printed, PARAMETERS);
            assertEquals(0L, metrics.get("unanswered"), printed);
            assertEquals(CLIENTS * 3, number(printed, "answers"), printed);
            assertTrue(metrics.get("cores_used").doubleValue() >= 0, printed);
            assertEquals(0L, metrics.get("refused"), printed);
            assertTrue(metrics.get("requests_per_s").longValue() > 0, printed);
            double half = metrics.get("p50_ms").doubleValue();
            assertTrue(half >= 4 && half <= metrics.get("p99_ms").doubleValue(), printed);
            assertTrue(metrics.get("memory_mb").longValue() > 0, printed);
            long threads = metrics.get("threads").longValue();
            long cores = Math.min(CLIENTS, Runtime.getRuntime().availableProcessors());
            assertTrue(
                    switch (program) {
                        case "loop/threads" -> threads > CLIENTS / 2;
                        case "loop/event-loop" -> threads == 1;
                        default -> threads == cores;
                    },
                    program + ": " + threads + " threads");
        }
    }

    /** A stranger comes first, asks nothing, and stays. */
    @ParameterizedTest
    @ValueSource(strings = {"loop/threads", "loop/event-loop", "loop/processes"})
    void aStrangerDoesNotKeepTheLessonFromEnding(String program) throws Exception {
        try (ProgramRunner performance = ProgramRunner.plain(folder, program, CLIENTS, 10, 100, 0)) {
            try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), performance.port())) {
                stranger.getOutputStream().write(1);
                String printed = performance.toItsEnd();
                assertEquals(CLIENTS * 10, number(printed, "answers"), printed);
                assertEquals(0, number(printed, "missing"), printed);
            }
        }
    }

    @Test
    void computingTakesTheCoresAndTheAnswersAreRight() throws Exception {
        try (ProgramRunner performance = ProgramRunner.plain(folder, "loop/event-loop", 4, 20, 0, 2000)) {
            String printed = performance.toItsEnd();
            Map<String, Number> metrics = MetricsRegistry.of("loop/event-loop", printed, PARAMETERS);
            assertEquals(0L, metrics.get("unanswered"), printed);
            double cores = metrics.get("cores_used").doubleValue();
            assertTrue(cores > 0.05 && cores < 1.5, printed);
        }
    }

    @Test
    void threadsHaveChineseNamesForChineseReaders() {
        assertEquals(
                "等结束",
                SourceText.words(Catalog.program("loop/processes"), Language.ZH).get("end"));
        for (String program : List.of("loop/threads", "loop/virtual")) {
            assertEquals(
                    "连接 ",
                    SourceText.words(Catalog.program(program), Language.ZH).get("Connection "));
        }
    }

    @Test
    void anObservedRunTellsTheSame() throws Exception {
        try (ProgramRunner performance = ProgramRunner.observed(folder, "loop/event-loop", CLIENTS, 3, 5, 10)) {
            performance.toItsEnd();
            assertEquals(
                    0L,
                    MetricsRegistry.of("loop/event-loop", performance.trace(), PARAMETERS)
                            .get("unanswered"));
        }
    }

    @Test
    void whereThereAreFewFilesThereAreFewerClientsAndItSaysSo() throws Exception {
        if (File.separatorChar == '\\') {
            return;
        }
        Process server = limited(250, "classroom.program.loop.EventLoop", "500", "2", "0", "0");
        try {
            String printed = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(server.waitFor(PATIENCE_S, TimeUnit.SECONDS));
            int clients = number(printed, "clients");
            assertTrue(clients > 0 && clients < 250, printed);
            assertEquals(clients * 2, number(printed, "answers"), printed);
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void anAcceptThatFailsDoesNotEndTheLoop() throws Exception {
        if (File.separatorChar == '\\') {
            return;
        }
        int all = 80;
        Process server = limited(60, "classroom.program.loop.Processes", "0", "0", "0", "0", "worker");
        try (BufferedReader lines = server.inputReader();
                Selector selector = Selector.open()) {
            int port = Integer.parseInt(lines.readLine());
            for (int i = 0; i < all; i++) {
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                channel.write(ByteBuffer.allocate(8).putLong(0, i));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            }
            int answered = answers(selector, false);
            assertTrue(answered > 0 && answered < all, answered + " at once, with 60 files");
            while (answered < all) {
                int more = answers(selector, true);
                assertTrue(more > 0, answered + " answered, then no more");
                answered += more;
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            server.getOutputStream().close();
            assertEquals("1", lines.readLine());
            assertTrue(server.waitFor(PATIENCE_S, TimeUnit.SECONDS));
        } finally {
            server.destroyForcibly();
        }
    }

    private static int number(String printed, String name) {
        return ResultLines.in(printed).last(name).orElseThrow().intValue();
    }

    /** Takes answers until none comes for a second; those answered before leave first, if they are to. */
    private static int answers(Selector selector, boolean leave) throws IOException {
        if (leave) {
            for (SelectionKey key : List.copyOf(selector.keys())) {
                if (key.attachment() != null) {
                    key.channel().close();
                }
            }
        }
        int answered = 0;
        while (selector.select(1000) > 0) {
            for (SelectionKey key : selector.selectedKeys()) {
                ByteBuffer buffer = ByteBuffer.allocate(8);
                assertEquals(8, ((SocketChannel) key.channel()).read(buffer));
                key.attach(buffer);
                answered++;
            }
            selector.selectedKeys().clear();
        }
        return answered;
    }

    /** A program that may have only so many files. */
    private static Process limited(int files, String mainClass, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "ulimit -n " + files + "; exec '" + java + "' -cp '"
                + Path.of("target", "classes").toAbsolutePath() + "' " + mainClass + " " + String.join(" ", arguments);
        return new ProcessBuilder("sh", "-c", command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
