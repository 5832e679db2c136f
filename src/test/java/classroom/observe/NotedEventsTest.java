package classroom.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.FieldKey;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.ThreadState;
import classroom.weave.TinyProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small program runs, and its trace tells what it did: each kind of event that is noted. */
class NotedEventsTest {
    @TempDir
    Path folder;

    private Trace trace;

    private TinyProgram.Result run(String members, String main) throws Exception {
        TinyProgram program = new TinyProgram(
                folder,
                """
                import java.util.concurrent.*;
                import java.util.concurrent.atomic.*;
                import java.util.concurrent.locks.*;
                public class Main {
                """ + members + "\npublic static void main(String[] args) throws Exception {\n" + main + "\n}\n}\n");
        TinyProgram.Result result = program.observed();
        assertEquals("", result.err());
        trace = program.trace();
        return result;
    }

    /** Kinds and values of the events at sites of an operation, as in {@code BEGIN, END true}. */
    private List<String> told(Operation op) {
        List<String> told = new ArrayList<>();
        for (TraceEvent each : TinyProgram.events(trace, event -> event.site().op() == op)) {
            boolean anonymous = each.value().toString().contains("@");
            String value = anonymous
                    ? each.value().text().replaceFirst(".*[.$]", "")
                    : each.value().toString();
            told.add((each.kind() + " " + value).trim());
        }
        return told;
    }

    /** The first event of a kind, also if it was the observer's own thread that noted it. */
    private TraceEvent byAnyThread(EventKind kind) {
        return trace.processes().stream()
                .flatMap(process -> process.tracks().stream())
                .flatMap(track -> IntStream.range(0, track.size()).mapToObj(track::event))
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<TraceEvent> of(EventKind kind) {
        return TinyProgram.events(trace, event -> event.kind() == kind);
    }

    @Test
    void linesInTheirOrder() throws Exception {
        run("", "int a = 1;\nfor (int i = 0; i < 2; i++) {\na += i;\n}\nif (a == 2) {\nreturn;\n}");
        List<Integer> lines =
                of(EventKind.LINE).stream().map(each -> each.site().line()).toList();
        assertEquals(List.of(8, 9, 10, 9, 10, 9, 12, 13), lines);
        assertEquals(
                "tiny.Main main",
                of(EventKind.LINE).get(0).site().className() + " "
                        + of(EventKind.LINE).get(0).site().method());
    }

    @Test
    void aLoopOnOneLineIsOneLineWithoutElements() throws Exception {
        run("static int twice(int x) {\nreturn 2 * x;\n}", """
                long[] list = new long[9];
                for (int i = 0; i < list.length; i++) { list[i] = i; }
                long sum = 0;
                for (long each : list) { long d = 0; while (d < each) { d++; } sum += d; }
                list[0] = sum;
                for (int j = 0; j < 2; j++) { list[1] += twice(j); }
                System.out.println(list[0]);
                """);
        List<Integer> lines =
                of(EventKind.LINE).stream().map(each -> each.site().line()).toList();
        assertEquals(List.of(10, 11, 12, 13, 14, 15, 7, 7, 16, 18), lines);
        List<String> elements = TinyProgram.events(trace, each -> each.site().op() == Operation.ELEMENT).stream()
                .map(each -> each.kind() + " " + each.value())
                .toList();
        assertEquals(List.of("WRITE 36", "READ 1", "WRITE 1", "READ 1", "WRITE 3", "READ 36"), elements);
    }

    @Test
    void fieldsOfEveryType() throws Exception {
        run("""
                static boolean z; static byte b; static char c; static short s; static int i; static long j; static float f; static double d;
                static String text; static Object other; static Integer boxed; static int[] array = new int[3]; int own; long wide;
                """, """
                z = true; b = -1; c = 'x'; s = 5; i = -7; j = 1L << 40; f = 1.5f; d = -2.25; text = "short"; boxed = 9; other = null;
                other = new StringBuilder(); text = "x".repeat(65); array[2] = i; Main one = new Main(), two = new Main();
                one.own = 1; two.own = 2; two.wide = one.own + two.own;
                """);
        List<String> written = TinyProgram.events(trace, each -> each.kind().isWrite()).stream()
                .map(each -> each.site().name() + "=" + each.value().toString().replaceFirst("@.*", ""))
                .toList();
        assertEquals(
                List.of(
                        "array=[I",
                        "z=true",
                        "b=-1",
                        "c='x'",
                        "s=5",
                        "i=-7",
                        "j=1099511627776",
                        "f=1.5",
                        "d=-2.25",
                        "text=\"short\"",
                        "boxed=9",
                        "other=null",
                        "other=StringBuilder",
                        "text=String",
                        "=-7",
                        "own=1",
                        "own=2",
                        "wide=3"),
                written);
        TraceEvent element = TinyProgram.events(trace, each -> each.site().op() == Operation.ELEMENT)
                .get(0);
        assertEquals(2, element.index());
        List<TraceEvent> own = TinyProgram.events(
                trace,
                each -> each.kind() == EventKind.WRITE && each.site().name().equals("own"));
        assertNotEquals(own.get(0).object(), own.get(1).object());
        assertEquals(
                2,
                TinyProgram.events(
                                trace,
                                each -> each.kind() == EventKind.READ
                                        && each.site().name().equals("own"))
                        .size());
        long now = trace.end();
        FieldKey first = new FieldKey(
                trace.processes().get(0), "tiny.Main", "own", own.get(0).object(), 0);
        assertEquals("1", trace.fieldAt(first, now).value().toString());
        assertNull(trace.fieldAt(first, own.get(0).time() - 1));
        assertTrue(trace.fields(trace.processes().get(0)).contains(first));
    }

    @Test
    void elementsOfEveryTypeOfArray() throws Exception {
        run("", """
                boolean[] z = {false}; char[] c = {0}; byte[] b = {0}; short[] s = {0}; long[] j = {0}; float[] f = {0}; double[] d = {0};
                String[] t = {null}; int[][] deep = new int[2][2];
                z[0] = true; c[0] = 'y'; b[0] = 1; s[0] = 2; j[0] = 3; f[0] = 4; d[0] = 5; t[0] = "six"; deep[1][0] = 7;
                System.out.print("" + z[0] + c[0] + b[0] + s[0] + j[0] + f[0] + d[0] + t[0] + deep[1][0]);
                """);
        List<String> written =
                TinyProgram.events(
                                trace,
                                each -> each.kind() == EventKind.WRITE
                                        && each.site().line() == 10)
                        .stream()
                        .map(each -> each.value().toString())
                        .toList();
        assertEquals(List.of("true", "'y'", "1", "2", "3", "4.0", "5.0", "\"six\"", "7"), written);
    }

    @Test
    void inputAndOutputThatMayWait() throws Exception {
        run("", """
                java.io.PipedWriter writer = new java.io.PipedWriter();
                java.io.BufferedReader reader = new java.io.BufferedReader(new java.io.PipedReader(writer, 10));
                Thread other = new Thread(() -> {
                    try (java.io.Writer out = new java.io.BufferedWriter(writer, 1)) {
                        out.write("more than the pipe holds\\n");
                        out.flush();
                    } catch (java.io.IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
                other.start();
                java.io.StringWriter memory = new java.io.StringWriter();
                memory.write("never waits");
                System.out.println(reader.readLine());
                System.out.flush();
                new java.util.Scanner("next").next();
                """);
        assertEquals(
                List.of("BEGIN BufferedReader", "END \"more than the pipe holds\"", "BEGIN Scanner", "END \"next\""),
                told(Operation.INPUT));
        assertEquals(List.of("BEGIN BufferedWriter", "END", "BEGIN BufferedWriter", "END"), told(Operation.OUTPUT));
        for (Operation each : List.of(Operation.INPUT, Operation.OUTPUT)) {
            TraceEvent begin = TinyProgram.events(trace, event -> event.site().op() == each)
                    .get(0);
            TraceEvent end = TinyProgram.events(trace, event -> event.site().op() == each)
                    .get(1);
            assertEquals(ThreadState.WAITING, begin.track().stateAt((begin.time() + end.time()) / 2));
            assertEquals(ThreadState.RUNNING, end.track().stateAt(end.time()));
        }
    }

    @Test
    void monitorsAndSynchronizedMethods() throws Exception {
        run(
                "static int n; static synchronized void add() { n++; } synchronized int get() { return n; }",
                "add(); Object o = new Object(); synchronized (o) { n++; } new Main().get();");
        assertEquals(
                List.of("BEGIN Class", "END", "BEGIN Object", "END", "BEGIN Main", "END"), told(Operation.MONITOR));
        assertEquals(List.of("DID Class", "DID Object", "DID Main"), told(Operation.MONITOR_EXIT));
    }

    @Test
    void locksOfAllKinds() throws Exception {
        run("", """
                ReentrantLock lock = new ReentrantLock(); Lock plain = lock; ReadWriteLock both = new ReentrantReadWriteLock();
                lock.lock(); plain.lock(); lock.unlock(); plain.unlock(); lock.lockInterruptibly(); lock.unlock();
                if (lock.tryLock()) lock.unlock(); if (lock.tryLock(1, TimeUnit.SECONDS)) lock.unlock();
                both.readLock().lock(); both.readLock().unlock(); both.writeLock().lock(); both.writeLock().unlock();
                Thread other = new Thread(() -> System.out.print(lock.tryLock())); lock.lock(); other.start(); other.join(); lock.unlock();
                """);
        assertEquals(
                List.of(
                        "BEGIN ReentrantLock",
                        "END",
                        "BEGIN ReentrantLock",
                        "END",
                        "BEGIN ReentrantLock",
                        "END",
                        "BEGIN ReadLock",
                        "END",
                        "BEGIN WriteLock",
                        "END",
                        "BEGIN ReentrantLock",
                        "END"),
                told(Operation.LOCK));
        assertEquals(
                List.of(
                        "BEGIN ReentrantLock",
                        "END true",
                        "BEGIN ReentrantLock",
                        "END true",
                        "BEGIN ReentrantLock",
                        "END false"),
                told(Operation.TRY_LOCK));
        assertEquals(8, told(Operation.UNLOCK).size());
        assertEquals(4, of(EventKind.LINK).size());
        assertEquals(
                List.of(),
                trace.at(trace.end()).threads().stream()
                        .flatMap(each -> each.held().stream())
                        .toList());
    }

    @Test
    void whoWaitsForWhomAndHoldsWhat() throws Exception {
        run("static final Object a = new Object(); static final CountDownLatch in = new CountDownLatch(1);", """
                Thread waiter = new Thread(() -> { synchronized (a) { in.countDown(); try { a.wait(); } catch (InterruptedException e) { } } }, "waiter");
                waiter.start(); in.await();
                Thread blocked = new Thread(() -> { synchronized (a) { in.countDown(); } }, "blocked");
                synchronized (a) {
                    blocked.start();
                    while (blocked.getState() != Thread.State.BLOCKED) { Thread.onSpinWait(); }
                    System.out.print("now");
                    a.notifyAll();
                }
                waiter.join(); blocked.join();
                """);
        var moment = trace.at(of(EventKind.OUT).get(0).time());
        ThreadTrace main = TinyProgram.thread(trace, "main");
        var waiter = moment.thread(TinyProgram.thread(trace, "waiter"));
        var blocked = moment.thread(TinyProgram.thread(trace, "blocked"));
        assertEquals(ThreadState.WAITING, waiter.state());
        assertEquals(List.of(), waiter.held());
        assertEquals(ThreadState.BLOCKED, blocked.state());
        assertEquals(List.of(main), blocked.holders());
        assertEquals(blocked.wanted(), moment.thread(main).held().get(0));
        assertEquals("now", trace.outputAt(main.process(), moment.time()));
        var later = trace.at(trace.end());
        assertTrue(later.threads().stream()
                .allMatch(
                        each -> each.state() == ThreadState.ENDED && each.held().isEmpty()));
        assertEquals(List.of("DID Object"), told(Operation.NOTIFY));
        assertEquals(List.of("BEGIN Object", "END"), told(Operation.WAIT));
    }

    @Test
    void conditionsGiveTheirLockBack() throws Exception {
        run(
                "static final Lock lock = new ReentrantLock(); static final Condition change = lock.newCondition(); static boolean there;",
                """
                Thread waiter = new Thread(() -> { lock.lock(); try { while (!there) change.awaitUninterruptibly(); } finally { lock.unlock(); } }, "waiter");
                waiter.start();
                while (waiter.getState() != Thread.State.WAITING) { Thread.onSpinWait(); }
                lock.lock(); System.out.print("mine"); there = true; change.signalAll(); lock.unlock(); waiter.join();
                """);
        var moment = trace.at(of(EventKind.OUT).get(0).time());
        assertEquals(
                List.of(), moment.thread(TinyProgram.thread(trace, "waiter")).held());
        assertEquals(1, moment.thread(TinyProgram.thread(trace, "main")).held().size());
        assertEquals(List.of("DID ConditionObject"), told(Operation.SIGNAL));
    }

    @Test
    void toolsOfJavaUtilConcurrent() throws Exception {
        run("", """
                Semaphore semaphore = new Semaphore(1); semaphore.acquire(); System.out.print(semaphore.tryAcquire()); semaphore.release();
                BlockingQueue<String> queue = new LinkedBlockingQueue<>(); ArrayBlockingQueue<String> small = new ArrayBlockingQueue<>(1);
                queue.put("ping"); small.offer("pong"); small.offer("no"); queue.take(); small.poll(); small.poll(1, TimeUnit.MILLISECONDS);
                CountDownLatch latch = new CountDownLatch(1); latch.countDown(); latch.await();
                CyclicBarrier barrier = new CyclicBarrier(1); barrier.await();
                ExecutorService pool = Executors.newSingleThreadExecutor(); Future<Integer> future = pool.submit(() -> 42); future.get();
                CompletableFuture<String> done = new CompletableFuture<>(); done.complete("x"); done.join(); pool.shutdown();
                pool.awaitTermination(9, TimeUnit.SECONDS);
                LockSupport.unpark(Thread.currentThread()); LockSupport.park(); LockSupport.parkNanos(5);
                """);
        assertEquals(List.of("BEGIN Semaphore", "END"), told(Operation.ACQUIRE));
        assertEquals(List.of("BEGIN Semaphore", "END false"), told(Operation.TRY_ACQUIRE));
        assertEquals(List.of("DID Semaphore"), told(Operation.RELEASE));
        assertEquals(List.of("BEGIN LinkedBlockingQueue", "END"), told(Operation.PUT));
        assertEquals(List.of("BEGIN LinkedBlockingQueue", "END \"ping\""), told(Operation.TAKE));
        assertEquals(
                List.of("BEGIN ArrayBlockingQueue", "END true", "BEGIN ArrayBlockingQueue", "END false"),
                told(Operation.OFFER));
        assertEquals(
                List.of("BEGIN ArrayBlockingQueue", "END \"pong\"", "BEGIN ArrayBlockingQueue", "END null"),
                told(Operation.POLL));
        assertEquals(List.of("DID CountDownLatch"), told(Operation.COUNT_DOWN));
        assertEquals(List.of("BEGIN CountDownLatch", "END"), told(Operation.LATCH));
        assertEquals(List.of("BEGIN CyclicBarrier", "END 0"), told(Operation.BARRIER));
        assertEquals(
                List.of(
                        "BEGIN FutureTask",
                        "END 42",
                        "BEGIN CompletableFuture",
                        "END \"x\"",
                        "BEGIN FinalizableDelegatedExecutorService".substring(0, 5)),
                told(Operation.FUTURE).stream()
                        .limit(5)
                        .map(each -> each.endsWith("ExecutorService") ? "BEGIN" : each)
                        .toList());
        assertEquals(List.of("DID Thread"), told(Operation.UNPARK));
        assertEquals(List.of("BEGIN -1", "END", "BEGIN 5", "END"), told(Operation.PARK));
    }

    @Test
    void sleepsThatEndAndSleepsThatThrow() throws Exception {
        run("""
                static void nap(long ms) throws InterruptedException { Thread.sleep(ms); }
                """, """
                Thread.sleep(1); TimeUnit.MILLISECONDS.sleep(1); Thread.currentThread().interrupt();
                try { nap(1000); } catch (InterruptedException e) { System.out.print("woken"); }
                Thread.currentThread().interrupt();
                try { Thread.sleep(2000); } catch (InterruptedException e) { System.out.print("again"); }
                """);
        assertEquals(List.of("BEGIN 1", "END", "BEGIN -1", "END", "BEGIN 1000", "BEGIN 2000"), told(Operation.SLEEP));
        assertEquals(List.of("THROWN InterruptedException"), told(Operation.LEFT));
        for (TraceEvent each : of(EventKind.OUT)) {
            assertEquals(ThreadState.RUNNING, each.track().stateAt(each.time()));
        }
    }

    @Test
    void atomicsWithTheirValues() throws Exception {
        run("", """
                AtomicInteger n = new AtomicInteger(5); n.incrementAndGet(); n.getAndAdd(10); n.set(3); n.compareAndSet(3, 4); n.updateAndGet(x -> x * 2);
                AtomicLong wide = new AtomicLong(); wide.addAndGet(1L << 33); new AtomicReference<>("a").getAndSet("b");
                AtomicIntegerArray array = new AtomicIntegerArray(3); array.incrementAndGet(1); new LongAdder().increment(); AtomicBoolean flag = new AtomicBoolean(); flag.set(true);
                """);
        assertEquals(
                List.of(
                        "ATOMIC 6",
                        "ATOMIC 6",
                        "ATOMIC 3",
                        "ATOMIC true",
                        "ATOMIC 8",
                        "ATOMIC 8589934592",
                        "ATOMIC \"a\"",
                        "ATOMIC 1",
                        "ATOMIC null",
                        "ATOMIC true"),
                told(Operation.ATOMIC));
        assertTrue(of(EventKind.ATOMIC).stream().allMatch(each -> each.object() != 0));
    }

    @Test
    void threadsNamesAndEnds() throws Exception {
        run("""
                static class Worker extends Thread { Worker(String name) { super(name); } public void run() { work(); } }
                static class Task implements Runnable { public void run() { work(); throw new IllegalStateException("bad"); } }
                static int n; static synchronized void work() { n++; }
                """, """
                Thread worker = new Worker("first"); worker.setName("worker"); worker.start(); worker.join();
                Thread task = new Thread(new Task(), "task"); task.setUncaughtExceptionHandler((t, e) -> { }); task.start(); task.join();
                Thread reference = new Thread(Main::work, "reference"); reference.start(); reference.join();
                ExecutorService pool = Executors.newFixedThreadPool(1); pool.submit(() -> Thread.currentThread().setName("pooled")).get(); pool.shutdown();
                Thread jdk = new Thread(new FutureTask<>(Object::new), "jdk"); jdk.start(); jdk.join(); pool.awaitTermination(9, TimeUnit.SECONDS);
                """);
        List<String> names =
                trace.threads().stream().map(ThreadTrace::name).sorted().toList();
        assertEquals(List.of("jdk", "main", "pooled", "reference", "task", "worker"), names);
        for (ThreadTrace each : trace.threads()) {
            assertTrue(each.endedAt() < ThreadTrace.NEVER, each.name());
        }
        ThreadTrace main = TinyProgram.thread(trace, "main");
        ThreadTrace worker = TinyProgram.thread(trace, "worker");
        ThreadTrace pooled = TinyProgram.thread(trace, "pooled");
        assertEquals("pool-1-thread-1", pooled.nameAt(pooled.time(0)));
        assertEquals(main, worker.startedBy());
        assertTrue(main.startedAt() == ThreadTrace.NEVER
                && worker.startedAt() < worker.time(0)
                && worker.time(0) < worker.endedAt());
        assertEquals(
                "java.lang.IllegalStateException: bad",
                TinyProgram.thread(trace, "task").died());
        assertNull(worker.died());
        assertEquals(ThreadState.STARTED, worker.stateAt(worker.startedAt()));
        assertEquals(
                4,
                TinyProgram.events(
                                trace,
                                each -> each.kind() == EventKind.ENDED
                                        && each.other() == each.track().id())
                        .size());
    }

    @Test
    void processesAndTheirExits() throws Exception {
        TinyProgram.Result result = run("", """
                String jvm = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString();
                if (args.length > 0) { System.out.print("child"); System.exit(7); }
                Process child = new ProcessBuilder(jvm, "-cp", System.getProperty("java.class.path"), "tiny.Main", "x").inheritIO().start();
                int exit = child.waitFor(); System.out.print(exit);
                """);
        assertEquals("child7", result.out());
        assertEquals(2, trace.processes().size());
        TraceEvent started = of(EventKind.PROCESS_STARTED).get(0);
        TraceEvent ended = byAnyThread(EventKind.PROCESS_ENDED);
        var child = trace.processes().stream()
                .filter(each -> each.pid() == started.other())
                .findFirst()
                .orElseThrow();
        assertEquals(started.track().process().pid(), child.parent());
        assertEquals("7", ended.value().toString());
        assertEquals(started.other(), ended.other());
        TraceEvent printed = of(EventKind.OUT).get(0);
        assertEquals(child, printed.track().process());
        assertTrue(started.track().time(0) < child.startedAt()
                && child.startedAt() < printed.time()
                && printed.time() < ended.time());
        assertEquals(List.of("BEGIN 7"), told(Operation.EXIT));
        assertEquals("tiny.Main", child.mainClass());
    }

    @Test
    void outputByThreadAndStreamWithoutAChange() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                public class Main {
                    public static void main(String[] args) throws Exception {
                        System.out.print("Ping"); System.out.flush(); System.err.println("wrong"); System.out.println(); System.out.write('x');
                        System.out.write(10); System.out.printf("%5.2f|%s%n", 1.5, "汉字"); System.out.println("汉a".repeat(5000));
                        Thread other = new Thread(() -> System.out.println("other"), "other"); other.start(); other.join();
                        System.out.append("end").checkError();
                    }
                }
                """);
        TinyProgram.Result plain = program.plain();
        assertEquals(plain, program.observed());
        trace = program.trace();
        var process = trace.processes().get(0);
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();
        for (int i = 0; i < trace.outputCount(process, ThreadTrace.NEVER - 1); i++) {
            (trace.output(process, i).error() ? err : out)
                    .append(trace.output(process, i).text());
        }
        assertEquals(plain.out(), out.toString());
        assertEquals(plain.err(), err.toString());
        assertEquals("Ping", trace.output(process, 0).text());
    }

    @Test
    void aReadTellsOfWritesThatAreNotNoted() throws Exception {
        run("static int n = 1; volatile long wide; static final int[] list = {3, 1, 2}; static int seen;", """
                Main main = new Main(); main.wide = 4;
                java.lang.invoke.VarHandle handle = java.lang.invoke.MethodHandles.lookup().findVarHandle(Main.class, "wide", long.class);
                handle.setVolatile(main, 77L);
                Main.class.getDeclaredField("n").setInt(null, 55);
                java.util.Arrays.sort(list);
                seen = n;
                seen += (int) main.wide;
                seen += list[0] + list[2];
                Thread other = new Thread(() -> { n = 9; }); other.start(); other.join();
                System.out.println(seen + n);
                """);
        var process = trace.processes().get(0);
        long end = trace.end();
        assertEquals(
                "9",
                trace.fieldAt(new FieldKey(process, "tiny.Main", "n", 0, 0), end)
                        .value()
                        .toString());
        TraceEvent read = TinyProgram.events(
                        trace,
                        each -> each.kind() == EventKind.READ_STATIC
                                && each.site().name().equals("n"))
                .get(0);
        assertEquals(
                "55",
                trace.fieldAt(new FieldKey(process, "tiny.Main", "n", 0, 0), read.time())
                        .value()
                        .toString());
        assertEquals(
                "1",
                trace.fieldAt(new FieldKey(process, "tiny.Main", "n", 0, 0), read.time() - 1)
                        .value()
                        .toString());
        TraceEvent wide = TinyProgram.events(trace, each -> each.kind() == EventKind.READ).stream()
                .filter(each -> each.site().name().equals("wide"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "77",
                trace.fieldAt(new FieldKey(process, "tiny.Main", "wide", wide.object(), 0), end)
                        .value()
                        .toString());
        TraceEvent element = TinyProgram.events(
                        trace,
                        each -> each.kind() == EventKind.READ && each.site().op() == Operation.ELEMENT)
                .get(0);
        assertEquals(
                "1",
                trace.fieldAt(new FieldKey(process, "", "", element.object(), 0), end)
                        .value()
                        .toString());
        assertEquals(
                "3",
                trace.fieldAt(new FieldKey(process, "", "", element.object(), 2), end)
                        .value()
                        .toString());
    }
}
