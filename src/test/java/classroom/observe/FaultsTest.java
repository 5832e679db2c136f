package classroom.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.RunDiagnostics;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import classroom.trace.format.EventKind;
import classroom.weave.TinyProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs that fail, and recordings that fail: the program does what it would do unobserved, and the trace says what is missing. */
class FaultsTest {
    private static final String BUSY = """
            public class Main {
                static int n; static final Object lock = new Object();
                public static void main(String[] args) throws Exception {
                    for (int i = 0; i < 150000; i++) { n++; if (i % 1000 == 0) { synchronized (lock) { n += 0; } } }
                    Thread last = new Thread(() -> System.out.println("last " + n), "last");
                    last.start(); last.join();
                    System.out.println(n);
                }
            }
            """;

    @TempDir
    Path folder;

    private TinyProgram same(String source, String... options) throws Exception {
        TinyProgram program = new TinyProgram(folder, source);
        TinyProgram.Result plain = program.finished(program.process(false, List.of(options)));
        TinyProgram.Result observed = program.finished(program.process(true, List.of(options)));
        assertEquals(plain, observed);
        return program;
    }

    @Test
    void withoutARunNothingIsRecorded() throws Exception {
        TinyProgram program = new TinyProgram(folder, BUSY);
        ProcessBuilder builder = program.process(true, List.of());
        builder.environment().remove(Probe.RUN);
        assertEquals(program.plain(), program.finished(builder));
        assertEquals(0, program.trace().processes().size());
    }

    @Test
    void aFolderThatIsNotThereIsNoFault() throws Exception {
        TinyProgram program = new TinyProgram(folder, BUSY);
        ProcessBuilder builder = program.process(true, List.of());
        builder.environment().put(Probe.RUN, folder.resolve("nowhere").toString());
        assertEquals(program.plain(), program.finished(builder));
    }

    @Test
    void nearTheLimitHotFieldsAreLeftOutAndLinesAndLocksAreNot() throws Exception {
        TinyProgram program = new TinyProgram(folder, BUSY);
        ProcessBuilder builder = program.process(true, List.of());
        builder.environment().put(Probe.LIMIT, Long.toString(3 << 20));
        assertEquals(program.plain(), program.finished(builder));
        Trace trace = program.trace();
        var counts = TinyProgram.counts(trace);
        assertTrue(trace.lost(DroppedKind.FIELDS) > 0);
        assertEquals(0, trace.lost(DroppedKind.LINES));
        assertEquals(0, trace.lost(DroppedKind.OTHERS));
        assertFalse(trace.stopped());
        assertEquals(
                300,
                TinyProgram.events(trace, each -> each.site().op() == classroom.trace.format.Operation.MONITOR)
                        .size());
        assertEquals(
                150150 * 2 + 2,
                counts.get(EventKind.READ_STATIC)
                        + counts.get(EventKind.WRITE_STATIC)
                        - 151
                        + trace.lost(DroppedKind.FIELDS));
        assertEquals("last 150000\n150000\n", trace.outputAt(trace.processes().get(0), ThreadTrace.NEVER - 1));
        assertTrue(TinyProgram.thread(trace, "last").endedAt() < ThreadTrace.NEVER);
        ThreadTrace main = TinyProgram.thread(trace, "main");
        assertEquals(9, main.site(main.lineAt(main.size() - 1)).line(), "what comes after the loop is noted");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onAFullDiskTheProgramGoesOnAndTheTraceSaysSo() throws Exception {
        TinyProgram program = new TinyProgram(folder, BUSY);
        ProcessBuilder builder = program.process(true, List.of());
        // No file of the process may be longer than 3 MiB, which is what a full disk looks like.
        builder.command().addAll(0, List.of("bash", "-c", "ulimit -f 3072; exec \"$@\"", "bash"));
        assertEquals(program.plain(), program.finished(builder));
        Trace trace = program.trace();
        assertTrue(trace.stopped());
        assertTrue(trace.lost(DroppedKind.LINES) > 0
                && trace.lost(DroppedKind.FIELDS) > 0
                && trace.lost(DroppedKind.OTHERS) > 0);
        assertTrue(trace.size() > 100_000);
        assertFalse(trace.full());
        assertTrue(RunDiagnostics.missing(trace).contains(Texts.text("outcome.stopped")));
    }

    @Test
    void whenThreadsHaveFilledTheFileItIsToldFromAFullDisk() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                import java.util.concurrent.CountDownLatch;
                public class Main {
                    static volatile int n;
                    public static void main(String[] args) throws Exception {
                        CountDownLatch all = new CountDownLatch(1500);
                        for (int i = 0; i < 1500; i++) {
                            new Thread(() -> {
                                for (int k = 0; k < 5; k++) {
                                    n = k;
                                }
                                all.countDown();
                            }).start();
                        }
                        all.await();
                        System.out.println("done");
                    }
                }
                """);
        ProcessBuilder builder = program.process(true, List.of());
        builder.environment().put(Probe.LIMIT, Long.toString(1 << 18));
        assertEquals(program.plain(), program.finished(builder));
        Trace trace = program.trace();
        assertTrue(trace.stopped());
        assertTrue(trace.full());
        assertTrue(RunDiagnostics.missing(trace).contains(Texts.text("outcome.reached")));
    }

    @Test
    void endlessRecursion() throws Exception {
        TinyProgram program = same("""
                public class Main {
                    static int deepest; int n; synchronized void down(int depth) { deepest = depth; n = depth; down(depth + 1); }
                    void block(int depth) { synchronized (this) { try { synchronized (Main.class) { n = depth; block(depth + 1); } } finally { n--; } } }
                    public static void main(String[] args) throws Exception {
                        for (int i = 0; i < 5; i++) try { new Main().down(0); } catch (StackOverflowError e) { System.out.println("deep " + (deepest > 100)); }
                        for (int i = 0; i < 5; i++) try { new Main().block(0); } catch (StackOverflowError e) { System.out.println("block"); }
                        Thread free = new Thread(() -> { synchronized (Main.class) { System.out.println("on"); } }); free.start(); free.join();
                        Thread thread = new Thread(() -> { new Main().down(0); }); thread.setUncaughtExceptionHandler((t, e) -> System.out.println(e)); thread.start(); thread.join();
                        System.exit(3);
                    }
                }
                """, "-Xss400k");
        assertTrue(program.trace().threads().stream()
                .anyMatch(each -> "java.lang.StackOverflowError".equals(each.died())));
    }

    @Test
    void whoRecursedToTheEndOfTheStackIsKnownToHaveDiedOrGoneOn() throws Exception {
        for (String options : List.of("-Xss300k", "-Xss1m", "-Xint")) {
            TinyProgram program = new TinyProgram(Files.createTempDirectory(folder, "deep"), """
                    import java.util.concurrent.*;
                    public class Main {
                        static int depth;
                        static void again() { Runnable task = () -> { depth++; again(); }; task.run(); }
                        public static void main(String[] args) throws Exception {
                            if (args.length == 0) {
                                ExecutorService pool = Executors.newFixedThreadPool(1, task -> new Thread(task, "worker"));
                                pool.execute(() -> { try { again(); } catch (StackOverflowError e) { System.out.println("caught"); } });
                                pool.submit(() -> { System.out.println("next"); });
                                Thread.sleep(50);
                                Thread other = new Thread(() -> { depth = 0; }, "other");
                                other.start(); other.join();
                                pool.submit(() -> { System.out.println("last"); }).get();
                                pool.shutdown();
                            }
                            main(new String[1 + (depth++ & 1)]);
                        }
                    }
                    """);
            TinyProgram.Result ended = program.finished(program.process(true, List.of(options)));
            assertEquals("1 caught\nnext\nlast\n", ended.exit() + " " + ended.out(), options);
            assertTrue(
                    ended.err().startsWith("Exception in thread \"main\" java.lang.StackOverflowError"), ended.err());
            Trace trace = program.trace();
            ThreadTrace main = TinyProgram.thread(trace, "main");
            assertEquals("java.lang.StackOverflowError", main.died(), options);
            assertTrue(main.endedAt() < ThreadTrace.NEVER, options);
            ThreadTrace worker = TinyProgram.thread(trace, "worker");
            List<EventKind> ways = IntStream.range(0, worker.size())
                    .mapToObj(worker::kind)
                    .filter(each -> each == EventKind.AWAY || each == EventKind.BACK)
                    .toList();
            assertEquals(
                    List.of(EventKind.AWAY, EventKind.BACK, EventKind.AWAY, EventKind.BACK, EventKind.AWAY),
                    ways,
                    options);
        }
    }

    @Test
    void noMoreHeap() throws Exception {
        TinyProgram program = same("""
                import java.util.*;
                public class Main {
                    static List<Object> kept = new ArrayList<>(); static String last;
                    public static void main(String[] args) throws Exception {
                        try { while (true) { kept.add(new long[1000]); last = "item " + kept.size(); } } catch (OutOfMemoryError e) { kept = null; System.out.println("full"); }
                        Thread thread = new Thread(() -> { long[][] all = new long[1000][]; for (int i = 0; ; i++) all[i] = new long[1 << 20]; }, "eater");
                        thread.setUncaughtExceptionHandler((t, e) -> System.out.println(e.getClass())); thread.start(); thread.join();
                    }
                }
                """, "-Xmx24m", "-XX:+UseSerialGC");
        assertEquals(
                "full\nclass java.lang.OutOfMemoryError\n",
                program.trace().outputAt(program.trace().processes().get(0), ThreadTrace.NEVER - 1));
    }

    @Test
    void haltsExitsAndDeadlocksKeepWhatWasNoted() throws Exception {
        for (String end : List.of(
                "System.exit(4);",
                "Runtime.getRuntime().halt(4);",
                "Thread.currentThread().getThreadGroup(); new Thread(() -> { synchronized (b) { both.countDown(); wait2(); synchronized (a) { } } }, \"other\").start();"
                        + " synchronized (a) { both.countDown(); wait2(); Thread watch = new Thread(() -> Runtime.getRuntime().halt(4), \"watch\");"
                        + " watch.start(); synchronized (b) { } }")) {
            TinyProgram program = new TinyProgram(Files.createTempDirectory(folder, "end"), """
                    public class Main {
                        static final Object a = new Object(), b = new Object(); static final java.util.concurrent.CountDownLatch both = new java.util.concurrent.CountDownLatch(2);
                        static int deposits; static void wait2() { try { both.await(); } catch (InterruptedException e) { } }
                        public static void main(String[] args) throws Exception { for (int i = 0; i < 100; i++) { deposits++; } System.out.println("noted"); END } }
                    """.replace("END", end));
            assertEquals(new TinyProgram.Result(4, "noted\n", ""), program.observed());
            assertEquals("100", TinyProgram.written(program.trace(), "deposits").get(99));
            assertEquals(
                    "noted\n",
                    program.trace().outputAt(program.trace().processes().get(0), ThreadTrace.NEVER - 1));
        }
    }

    @Test
    @Tag("once")
    void fiveThousandThreads() throws Exception {
        TinyProgram program = same("""
                public class Main {
                    static int n; static synchronized void add() { n++; }
                    public static void main(String[] args) throws Exception {
                        Thread[] all = new Thread[5000];
                        for (int i = 0; i < all.length; i++) { all[i] = new Thread(null, Main::add, "t" + i, 64 * 1024); all[i].start(); }
                        for (Thread each : all) each.join();
                        System.out.println(n);
                    }
                }
                """);
        Trace trace = program.trace();
        assertEquals(5001, trace.threads().size());
        assertTrue(trace.threads().stream().allMatch(each -> each.endedAt() < ThreadTrace.NEVER));
        assertEquals(5000, TinyProgram.written(trace, "n").size());
        assertEquals(0, trace.lost(DroppedKind.LINES));
    }

    @Test
    void whatIsPrintedPastTheLimitIsCounted() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                public class Main { public static void main(String[] args) { String line = "x".repeat(999); for (int i = 0; i < 5000; i++) System.out.println(line); } }
                """);
        ProcessBuilder builder = program.process(true, List.of());
        builder.environment().put(Probe.LIMIT, Long.toString(2 << 20));
        assertEquals(program.plain(), program.finished(builder));
        Trace trace = program.trace();
        int noted =
                trace.outputAt(trace.processes().get(0), ThreadTrace.NEVER - 1).length();
        assertEquals(5_000_000, noted + trace.lost(DroppedKind.OUTPUT));
        assertTrue(noted > 1_000_000 && trace.lost(DroppedKind.OUTPUT) > 1_000_000);
    }

    @Test
    void whatIsPrintedIsKeptWhenEverythingElseHasTakenItsPart() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                public class Main {
                    static int n; static final Object lock = new Object();
                    static void add() {
                        synchronized (lock) {
                            n++;
                        }
                    }
                    public static void main(String[] args) throws Exception {
                        Thread last = new Thread(() -> { System.out.println("last"); }, "last");
                        synchronized (Main.class) {
                            for (int i = 0; i < 200000; i++) {
                                add();
                                if (i % 1000 == 0) { System.out.println("at " + i); }
                            }
                        }
                        last.start(); last.join();
                        System.out.println(n);
                    }
                }
                """);
        long limit = 4 << 20;
        ProcessBuilder builder = program.process(true, List.of());
        builder.environment().put(Probe.LIMIT, Long.toString(limit));
        TinyProgram.Result plain = program.plain();
        assertEquals(plain, program.finished(builder));
        Trace trace = program.trace();
        assertEquals(plain.out(), trace.outputAt(trace.processes().get(0), ThreadTrace.NEVER - 1));
        assertEquals(0, trace.lost(DroppedKind.OUTPUT));
        assertTrue(trace.lost(DroppedKind.OTHERS) > 0);
        assertFalse(trace.stopped());
        assertTrue(
                trace.processes().get(0).bytes() <= limit,
                trace.processes().get(0).bytes() + " bytes");
        assertTrue(TinyProgram.thread(trace, "last").endedAt() < ThreadTrace.NEVER);
        assertEquals(
                List.of(),
                TinyProgram.thread(trace, "main").heldAt(trace.end() - 1),
                "its locks are known to be given back");
    }

    @Test
    void aHotLoopLeavesRoomForWhatComesAfterIt() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                public class Main {
                    static int n; static int after;
                    public static void main(String[] args) {
                        for (int i = 0; i < 500000; i++) {
                            n += i;
                        }
                        for (int i = 0; i < 20; i++) {
                            after = i;
                        }
                        System.out.println(n);
                    }
                }
                """);
        ProcessBuilder builder = program.process(true, List.of());
        builder.environment().put(Probe.LIMIT, Long.toString(8 << 20));
        assertEquals(program.plain(), program.finished(builder));
        Trace trace = program.trace();
        assertEquals(20, TinyProgram.written(trace, "after").size());
        assertTrue(TinyProgram.written(trace, "n").size() > 10_000);
        assertTrue(trace.lost(DroppedKind.LINES) > 100_000 && trace.lost(DroppedKind.FIELDS) > 100_000);
        long noted = TinyProgram.events(trace, each -> each.site().name().equals("n"))
                .size();
        assertEquals(1_000_001, noted + trace.lost(DroppedKind.FIELDS));
    }

    @Test
    void anInterruptStaysTheProgramsOwn() throws Exception {
        same("""
                public class Main {
                    static int n; static boolean kept = true;
                    public static void main(String[] args) {
                        Thread.currentThread().interrupt();
                        for (int i = 0; i < 200000; i++) { n += i; kept &= Thread.currentThread().isInterrupted(); }
                        System.out.println(n + " " + kept);
                    }
                }
                """);
    }
}
