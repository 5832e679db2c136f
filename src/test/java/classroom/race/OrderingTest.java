package classroom.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.race.Hint.HintKind;
import classroom.race.ObservedProgram.Outcome;
import classroom.run.Launcher;
import classroom.run.storage.AppDirectories;
import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each way of ordering two accesses is recognized, and without it there is a race. One program has many pairs of
 * threads with a field each.
 */
@Timeout(240)
class OrderingTest {
    /**
     * The ways of handing a field's value to another thread: what the first does after the write, and the second before
     * the read.
     */
    private static final Map<String, String[]> ORDERED = Map.ofEntries(
            Map.entry(
                    "monitor",
                    of(
                            "synchronized (M) { go1 = true; }",
                            "while (true) { synchronized (M) { if (go1) break; } Thread.yield(); }")),
            Map.entry(
                    "lock",
                    of(
                            "L.lock(); go2 = true; L.unlock();",
                            "while (true) { L.lock(); boolean b = go2; L.unlock(); if (b) break; }")),
            Map.entry(
                    "writers",
                    of(
                            "RW.writeLock().lock(); go3 = true; RW.writeLock().unlock();",
                            "while (true) { RW.readLock().lock(); boolean b = go3; RW.readLock().unlock(); if (b) break; }")),
            Map.entry(
                    "stamped",
                    of(
                            "long s = ST.writeLock(); go4 = true; ST.unlock(s);",
                            "while (true) { long s = ST.readLock(); boolean b = go4; ST.unlock(s); if (b) break; }")),
            Map.entry("volatileField", of("v = true;", "while (!v) Thread.onSpinWait();")),
            Map.entry("atomic", of("A.set(1);", "while (A.get() == 0) Thread.onSpinWait();")),
            Map.entry("handle", of("VH.setRelease(1);", "while ((int) VH.getAcquire() == 0) Thread.onSpinWait();")),
            Map.entry("updater", of("AU.set(null0, 1);", "while (AU.get(null0) == 0) Thread.onSpinWait();")),
            Map.entry("latch", of("CL.countDown();", "CL.await();")),
            Map.entry("semaphore", of("SE.release();", "SE.acquire();")),
            Map.entry("barrier", of("CB.await();", "CB.await();")),
            Map.entry("phaser", of("PH.arrive();", "PH.awaitAdvance(0);")),
            Map.entry("exchanger", of("EX.exchange(1);", "EX.exchange(2);")),
            Map.entry("queue", of("Q.put(1);", "Q.take();")),
            Map.entry("polled", of("CQ.add(1);", "while (CQ.poll() == null) Thread.onSpinWait();")),
            Map.entry("map", of("CM.put(1, 1);", "while (CM.get(1) == null) Thread.onSpinWait();")),
            Map.entry(
                    "computed", of("CM.merge(2, 1, Integer::sum);", "while (!CM.containsKey(2)) Thread.onSpinWait();")),
            Map.entry(
                    "iterated",
                    of(
                            "CM2.put(1, 1);",
                            "while (true) { int n = 0; for (int each : CM2.values()) n += each; if (n > 0) break; }")),
            Map.entry("copied", of("CO.add(1);", "while (CO.isEmpty()) Thread.onSpinWait();")),
            Map.entry("synchronizedList", of("SL.add(1);", "while (SL.size() == 0) Thread.yield();")),
            Map.entry("vector", of("VE.add(1);", "while (VE.size() == 0) Thread.yield();")),
            Map.entry("future", of("CF.complete(1);", "CF.join();")),
            Map.entry(
                    "waited",
                    of(
                            "synchronized (W) { go5 = true; W.notifyAll(); }",
                            "synchronized (W) { while (!go5) W.wait(); }")),
            Map.entry(
                    "condition",
                    of(
                            "L.lock(); try { go6 = true; C.signalAll(); } finally { L.unlock(); }",
                            "L.lock(); try { while (!go6) C.await(); } finally { L.unlock(); }")),
            Map.entry(
                    "interrupt",
                    of("heard.interrupt();", "while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();")),
            Map.entry(
                    "interrupted",
                    of("heard.interrupt();", "try { Thread.sleep(60000); } catch (InterruptedException e) { }")),
            Map.entry("piped", of("OUT.write(1); OUT.flush();", "IN.read();")));

    private static final String FRAME = """
            import java.io.*; import java.lang.invoke.*; import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;
            class Pairs {
                static final Object M = new Object(), W = new Object(); static final Lock L = new ReentrantLock(); static final Condition C = L.newCondition();
                static final ReadWriteLock RW = new ReentrantReadWriteLock(); static final StampedLock ST = new StampedLock();
                static boolean go1, go2, go3, go4, go5, go6; static volatile boolean v; static final AtomicInteger A = new AtomicInteger();
                static int handled; static final VarHandle VH; volatile int updated; static final Pairs null0 = new Pairs();
                static final AtomicIntegerFieldUpdater<Pairs> AU = AtomicIntegerFieldUpdater.newUpdater(Pairs.class, "updated");
                static { try { VH = MethodHandles.lookup().findStaticVarHandle(Pairs.class, "handled", int.class); }
                    catch (ReflectiveOperationException e) { throw new Error(e); } }
                static final CountDownLatch CL = new CountDownLatch(1); static final Semaphore SE = new Semaphore(0);
                static final CyclicBarrier CB = new CyclicBarrier(2); static final Phaser PH = new Phaser(1);
                static final Exchanger<Integer> EX = new Exchanger<>(); static final BlockingQueue<Integer> Q = new LinkedBlockingQueue<>();
                static final Queue<Integer> CQ = new ConcurrentLinkedQueue<>(); static final Map<Integer, Integer> CM = new ConcurrentHashMap<>();
                static final Map<Integer, Integer> CM2 = new ConcurrentHashMap<>(); static final List<Integer> CO = new CopyOnWriteArrayList<>();
                static final List<Integer> SL = Collections.synchronizedList(new ArrayList<>()); static final Vector<Integer> VE = new Vector<>();
                static final CompletableFuture<Integer> CF = new CompletableFuture<>();
                static final PipedInputStream IN = new PipedInputStream(); static final PipedOutputStream OUT = new PipedOutputStream();
                interface Act { void go(Thread heard) throws Exception; }
                static void pair(String name, Act tells, Act hears) throws Exception {
                    Thread hearer = new Thread(() -> { try { hears.go(null); } catch (Exception e) { throw new RuntimeException(e); } }, "hears " + name);
                    Thread teller = new Thread(() -> { try { tells.go(hearer); } catch (Exception e) { throw new RuntimeException(e); } }, "tells " + name);
                    hearer.start(); teller.start(); hearer.join(); teller.join();
                }
            FIELDS
                public static void main(String[] args) throws Exception {
                    IN.connect(OUT);
            PAIRS
                    System.out.println("done");
                }
            }
            """;

    @TempDir
    Path temporary;

    private final Launcher launcher = new Launcher(AppDirectories.here());

    private static String[] of(String tells, String hears) {
        return new String[] {tells, hears};
    }

    @AfterEach
    void close() {
        launcher.close();
    }

    @BeforeEach
    void isEmpty() {
        assertTrue(temporary.toFile().list().length == 0);
    }

    private Outcome run(String mainClass, String source) throws Exception {
        return new ObservedProgram(launcher, temporary, mainClass, source, List.of()).run(0);
    }

    private static Set<String> raced(Outcome outcome) {
        return outcome.races().races().stream().map(Race::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatOrdersIsKnown() throws Exception {
        List<String> fields = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        ORDERED.forEach((name, both) -> {
            fields.add("    static int of_" + name + ";");
            pairs.add("        pair(\"" + name + "\", heard -> { of_" + name + " = 1; " + both[0] + " }, heard -> { "
                    + both[1]
                    + " if (of_" + name + " != 1) throw new Error(); });");
        });
        Outcome outcome = run(
                "Pairs", FRAME.replace("FIELDS", String.join("\n", fields)).replace("PAIRS", String.join("\n", pairs)));
        assertTrue(outcome.printed().contains("done"), outcome.outcome() + " " + outcome.printed());
        assertEquals(Set.of(), raced(outcome));
        assertTrue(outcome.races().isSound(), outcome.races().gaps().toString());
    }

    @Test
    void whatDoesNotOrderIsARace() throws Exception {
        Outcome outcome = run("Racy", """
                import java.util.concurrent.*; import java.util.concurrent.locks.*;
                class Racy {
                    static int sleeps, wrongLock, readLock, behind, elements; static final int[] ARRAY = new int[2]; static boolean plain;
                    static final ReadWriteLock RW = new ReentrantReadWriteLock(); int own;
                    static final CountDownLatch L = new CountDownLatch(1);
                    public static void main(String[] args) throws Exception {
                        Racy object = new Racy();
                        Thread other = new Thread(() -> {
                            sleeps = 1; ARRAY[1] = 1; plain = true; object.own = 1;
                            synchronized (new Object()) { wrongLock = 1; }
                            RW.readLock().lock(); readLock = 1; RW.readLock().unlock();
                            L.countDown();
                            behind = 1;
                        }, "other");
                        other.start();
                        Thread.sleep(200);
                        int sum = sleeps + ARRAY[1] + object.own + (plain ? 1 : 0);
                        synchronized (new Object()) { sum += wrongLock; }
                        RW.readLock().lock(); sum += readLock; RW.readLock().unlock();
                        L.await();
                        sum += behind;
                        System.out.println(sum);
                    }
                }
                """);
        assertEquals(Set.of("", "behind", "own", "plain", "readLock", "sleeps", "wrongLock"), raced(outcome));
        Race sleeps = outcome.races().races().stream()
                .filter(each -> each.name().equals("sleeps"))
                .findFirst()
                .orElseThrow();
        assertEquals("other", sleeps.first().thread().name());
        assertTrue(sleeps.first().isWrite() && !sleeps.second().isWrite());
        assertEquals("main", sleeps.second().thread().name());
        assertEquals(9, sleeps.first().line());
        assertEquals(17, sleeps.second().line());
        assertTrue(outcome.races().hints().stream()
                .anyMatch(each ->
                        each.kind() == HintKind.NOT_AWAITED && each.detail().equals("other")));
    }

    @Test
    void tasksAndTheirResultsAreOrdered() throws Exception {
        Outcome outcome = run("Tasks", """
                import java.util.*; import java.util.concurrent.*; import java.util.stream.*; import javax.swing.*;
                class Tasks {
                    static class Holder { int value; static Holder made = new Holder(7); Holder(int v) { value = v; } }
                    static class Sum extends RecursiveTask<Holder> {
                        int from; int to; Sum(int from, int to) { this.from = from; this.to = to; }
                        protected Holder compute() {
                            if (to - from < 4) { int s = 0; for (int i = from; i < to; i++) s += i; return new Holder(s); }
                            Sum a = new Sum(from, (from + to) / 2); Sum b = new Sum((from + to) / 2, to);
                            a.fork(); Holder right = b.compute(); return new Holder(a.join().value + right.value);
                        }
                    }
                    static Holder h; static Holder onEdt; static int before;
                    public static void main(String[] args) throws Exception {
                        before = 1;
                        ExecutorService pool = Executors.newFixedThreadPool(3);
                        List<Future<Holder>> all = new ArrayList<>();
                        for (int i = 0; i < 20; i++) { Holder given = new Holder(i); all.add(pool.submit(() -> new Holder(given.value + before))); }
                        int sum = 0; for (Future<Holder> each : all) sum += each.get().value;
                        for (Future<Holder> each : pool.invokeAll(List.<Callable<Holder>>of(() -> new Holder(1), () -> new Holder(2)))) sum += each.get().value;
                        CompletableFuture<Holder> one = CompletableFuture.supplyAsync(() -> new Holder(before), pool);
                        CompletableFuture<Holder> two = CompletableFuture.supplyAsync(() -> new Holder(2));
                        sum += one.thenCombineAsync(two, (a, b) -> new Holder(a.value + b.value)).thenApply(x -> new Holder(x.value)).get().value;
                        Future<?> field = pool.submit(() -> { h = new Holder(5); }); while (!field.isDone()) Thread.yield(); sum += h.value;
                        sum += new ForkJoinPool(2).invoke(new Sum(0, 64)).value;
                        Holder[] cells = new Holder[50];
                        IntStream.range(0, 50).parallel().forEach(i -> cells[i] = new Holder(before));
                        for (Holder each : cells) sum += each.value;
                        sum += IntStream.range(0, 50).parallel().mapToObj(i -> new Holder(i)).collect(() -> new Holder(0),
                                (a, b) -> a.value += b.value, (a, b) -> a.value += b.value).value;
                        ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
                        sum += later.schedule(() -> new Holder(before), 5, TimeUnit.MILLISECONDS).get().value; later.shutdown();
                        SwingUtilities.invokeAndWait(() -> onEdt = new Holder(before)); sum += onEdt.value;
                        CountDownLatch timed = new CountDownLatch(1); Holder[] box = new Holder[1];
                        javax.swing.Timer timer = new javax.swing.Timer(5, event -> { if (box[0] == null) { box[0] = new Holder(before); timed.countDown(); } }); timer.start();
                        timed.await(); timer.stop(); sum += box[0].value;
                        SwingWorker<Holder, Holder> worker = new SwingWorker<>() { protected Holder doInBackground() { return new Holder(before); } };
                        worker.execute(); sum += worker.get().value;
                        pool.shutdown(); pool.awaitTermination(9, TimeUnit.SECONDS);
                        Thread user = new Thread(() -> System.out.println("made " + Holder.made.value)); user.start(); user.join();
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("last " + h.value + before)));
                        System.out.println("done " + sum); System.exit(0);
                    }
                }
                """);
        assertTrue(
                outcome.printed().contains("done") && outcome.printed().contains("last 51"),
                outcome.outcome() + " " + outcome.printed());
        assertEquals(
                List.of(),
                outcome.races().races().stream()
                        .map(each -> each + " " + each.first().line() + " "
                                + each.second().line())
                        .toList());
    }

    /** The JDK clears the thread locals of these threads after each task. */
    @Test
    void threadsOfTheCommonPoolKeepTheirPlaceInTheTrace() throws Exception {
        Outcome outcome = run("Common", """
                import java.util.concurrent.*;
                class Common {
                    public static void main(String[] args) throws Exception {
                        for (int i = 0; i < 300; i++) { int n = i; CompletableFuture.runAsync(() -> { int s = 0; for (int k = 0; k < n; k++) { s += k; } }).get(); }
                        System.out.println("done");
                    }
                }
                """);
        assertTrue(outcome.printed().contains("done"), outcome.printed());
        List<String> names = outcome.trace().threads().stream()
                .map(each -> each.id() + each.name())
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size());
        assertTrue(outcome.trace().threads().stream().allMatch(each -> seen(each) == 1), names.toString());
    }

    private static long seen(ThreadTrace thread) {
        return IntStream.range(0, thread.size())
                .filter(i -> thread.kind(i) == EventKind.SEEN)
                .count();
    }

    @Test
    void oneRaceAmongAThousandThreadsIsFound() throws Exception {
        Outcome outcome = run("Many", """
                class Many {
                    static int sum, last;
                    public static void main(String[] args) throws Exception {
                        for (int i = 0; i < 1_000; i++) {
                            int own = i;
                            Thread thread = new Thread(() -> {
                                synchronized (Many.class) {
                                    sum += own;
                                }
                            });
                            thread.start();
                            thread.join();
                        }
                        Thread racer = new Thread(() -> last = 1, "racer");
                        racer.start();
                        last = 2;
                        racer.join();
                        System.out.println("done " + sum);
                    }
                }
                """);
        assertTrue(outcome.printed().contains("done 499500"), outcome.outcome() + " " + outcome.printed());
        assertEquals(Set.of("last"), raced(outcome));
        assertTrue(outcome.races().isSound(), outcome.races().gaps().toString());
    }

    @Test
    void aRaceInTasksIsFound() throws Exception {
        Outcome outcome = run("TaskRace", """
                import java.util.concurrent.*;
                class TaskRace {
                    static int count; static int quick;
                    public static void main(String[] args) throws Exception {
                        ExecutorService pool = Executors.newFixedThreadPool(2); CountDownLatch both = new CountDownLatch(2);
                        Runnable task = () -> { both.countDown(); try { both.await(); } catch (InterruptedException e) { } count++; };
                        Future<?> a = pool.submit(task), b = pool.submit(task); a.get(); b.get();
                        pool.execute(() -> quick = 1); Thread.sleep(200);
                        System.out.println(count + quick); pool.shutdown();
                    }
                }
                """);
        assertEquals(Set.of("count", "quick"), raced(outcome));
    }

    @Test
    void lostUpdatesAreFoundWhereVolatileHidesTheRace() throws Exception {
        Outcome outcome = run("Torn", """
                import java.util.concurrent.*;
                class Torn {
                    static volatile int count; static int guarded;
                    static void add(CyclicBarrier meet) throws Exception {
                        int old = count;
                        meet.await();
                        count = old + 1;
                        synchronized (Torn.class) { guarded++; }
                    }
                    public static void main(String[] args) throws Exception {
                        CyclicBarrier meet = new CyclicBarrier(2);
                        Callable<Void> task = () -> { add(meet); return null; };
                        ExecutorService pool = Executors.newFixedThreadPool(2);
                        Future<Void> a = pool.submit(task), b = pool.submit(task); a.get(); b.get(); pool.shutdown();
                        System.out.println(count + " " + guarded);
                    }
                }
                """);
        assertEquals(Set.of(), raced(outcome));
        List<Hint> lost = outcome.races().hints().stream()
                .filter(each -> each.kind() == HintKind.LOST_UPDATE)
                .toList();
        assertEquals(List.of("count"), lost.stream().map(Hint::detail).toList());
        assertEquals(7, lost.get(0).at().line());
        assertTrue(outcome.hints(HintKind.LOST_UPDATE));
    }

    @Test
    void aThreadThatIsInterruptedLooksNoFurther() throws Exception {
        Outcome outcome = run("Long", """
                class Long {
                    static int n; public static void main(String[] args) { for (int i = 0; i < 3000; i++) n++; }
                }
                """);
        Thread.currentThread().interrupt();
        try {
            RaceFinder.of(outcome.trace());
            throw new AssertionError("not stopped");
        } catch (java.util.concurrent.CancellationException e) {
            assertTrue(Thread.interrupted());
        }
    }
}
