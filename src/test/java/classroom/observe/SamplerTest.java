package classroom.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.Snapshots;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.ThreadState;
import classroom.weave.TinyProgram;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads that wait in calls that are not noted are found waiting, while the program runs; those that compute are not. */
@Timeout(120)
class SamplerTest {
    private static final Map<String, String> WAITS = Map.of(
            "blocked",
            "java.util.Vector.add",
            "mapped",
            "java.util.concurrent.ConcurrentHashMap.compute",
            "lines",
            "java.util.stream.ReferencePipeline$Head.forEach");

    @TempDir
    Path folder;

    @Test
    void waitsThatNothingElseNotes() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                import java.io.*;
                import java.util.*;
                import java.util.concurrent.*;
                public class Main {
                    static volatile boolean stop; static long n;
                    public static void main(String[] args) throws Exception {
                        Vector<String> vector = new Vector<>(); ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
                        PipedWriter writer = new PipedWriter(); BufferedReader reader = new BufferedReader(new PipedReader(writer));
                        CountDownLatch in = new CountDownLatch(1);
                        Thread computes = new Thread(() -> { while (!stop) { n = Math.max(n, System.nanoTime()); } }, "computes");
                        Thread busy = new Thread(() -> { long d = 0; while (n >= 0) { for (int i = 0; i < 1 << 30; i++) d += i * d; } }, "busy");
                        busy.setDaemon(true); busy.start(); computes.start();
                        Thread lines = new Thread(() -> reader.lines().forEach(System.out::println), "lines"); lines.start();
                        CountDownLatch open = new CountDownLatch(1);
                        Thread holder = new Thread(() -> map.compute("k", (k, v) -> {
                            in.countDown(); try { open.await(); } catch (InterruptedException e) { } return "1"; }), "holder");
                        holder.start(); in.await();
                        Thread mapped = new Thread(() -> map.compute("k", (k, v) -> v + "2"), "mapped"); mapped.start();
                        Thread blocked;
                        synchronized (vector) {
                            blocked = new Thread(() -> vector.add("x"), "blocked"); blocked.start();
                            System.in.read();
                        }
                        open.countDown(); writer.write("line\\n"); writer.close();
                        stop = true;
                        for (Thread each : List.of(blocked, lines, mapped, holder, computes)) each.join();
                        System.out.println(map.get("k") + vector);
                    }
                }
                """);
        ProcessBuilder builder = program.process(true, List.of())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(Redirect.DISCARD);
        Process process = builder.start();
        List<String> waiting = List.of("blocked", "mapped", "lines");
        Trace trace = Snapshots.await(
                program.run(),
                () -> process.isAlive(),
                now -> waiting.stream().allMatch(name -> sampled(now, name) != null));
        for (String each : waiting) {
            TraceEvent found = sampled(trace, each);
            assertEquals(WAITS.get(each), found.value().text());
            ThreadSnapshot moment = trace.at(found.time()).thread(found.track());
            assertEquals(each.equals("lines") ? ThreadState.WAITING : ThreadState.BLOCKED, moment.state(), each);
            assertEquals(Operation.CALL, moment.operation().op());
            assertEquals(
                    WAITS.get(each),
                    moment.operation().owner() + "." + moment.operation().name());
        }
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        Trace whole = program.trace();
        assertNull(sampled(whole, "computes"));
        assertNull(sampled(whole, "main"), "what it waits in is noted");
        assertNull(sampled(whole, "holder"), "what it waits in is noted");
        assertTrue(whole.threads().stream()
                .filter(each -> !each.name().equals("busy"))
                .allMatch(each -> each.stateAt(whole.end()) == ThreadState.ENDED));
        for (ThreadTrace each : whole.threads()) {
            for (int i = 1; i < each.size(); i++) {
                assertTrue(each.time(i - 1) <= each.time(i));
            }
        }
    }

    private static TraceEvent sampled(Trace trace, String thread) {
        return TinyProgram.events(
                        trace,
                        each -> each.kind() == EventKind.SAMPLED
                                && each.track().name().equals(thread))
                .stream()
                .findFirst()
                .orElse(null);
    }
}
