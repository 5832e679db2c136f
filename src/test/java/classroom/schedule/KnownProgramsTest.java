package classroom.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.Findings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Explores programs from the literature on schedules and from teaching, whose outcomes are known. */
class KnownProgramsTest {
    private static final String PRINT_X = "System.out.print(x);";

    private static void assertOutcomes(Findings found, String... texts) {
        assertEquals(null, found.refusal());
        assertTrue(found.all());
        assertEquals(Set.copyOf(Arrays.asList(texts)), Set.copyOf(ScheduleFixture.texts(found)));
    }

    /** Lastzero, readers and indexer, of the paper on optimal partial-order reduction (POPL 2014). */
    @Test
    void readers() {
        String[] bodies = new String[9];
        Arrays.fill(bodies, "int seen = x;");
        bodies[0] = "x = 1;";
        Findings found =
                ScheduleFixture.threads("static int x;", PRINT_X, bodies).all();
        assertTrue(found.all());
        assertEquals(256, found.runs());
    }

    @Test
    void lastZero() {
        String[] bodies = new String[6];
        bodies[0] = "int i = 5; while (a[i] != 0) i--;";
        for (int j = 1; j <= 5; j++) {
            bodies[j] = "a[" + j + "] = a[" + (j - 1) + "] + 1;";
        }
        Findings found = ScheduleFixture.threads("static int[] a = new int[6];", "System.out.print(1);", bodies)
                .all();
        assertTrue(found.all());
        assertEquals(64, found.runs());
    }

    @Test
    void notifyWakesOneOfTwo() {
        Findings found = ScheduleFixture.threads(
                        "static final Object m = new Object(); static int waiting;",
                        PRINT_X.replace("x", "waiting"),
                        "synchronized (m) { waiting++; m.wait(); waiting--; }",
                        "synchronized (m) { waiting++; m.wait(); waiting--; }",
                        "synchronized (m) { m.notify(); }")
                .all();
        assertOutcomes(found, "DEADLOCK");
    }

    @Test
    void aSignalBeforeTheWaitIsLost() {
        Findings found = ScheduleFixture.threads(
                        "static final Object m = new Object();",
                        "System.out.print(1);",
                        "synchronized (m) { m.wait(); }",
                        "synchronized (m) { m.notifyAll(); }")
                .all();
        assertOutcomes(found, "1", "DEADLOCK");
    }

    @Test
    void waitingWithoutTheMonitorThrows() {
        Findings found = ScheduleFixture.threads(
                        "static final Object m = new Object();", "System.out.print(1);", "m.wait();")
                .all();
        assertEquals(1, found.outcomes().size());
        assertTrue(
                ScheduleFixture.texts(found).iterator().next().contains("IllegalMonitorStateException"),
                ScheduleFixture.texts(found).toString());
    }

    @Test
    void timedWaitsMayEndByThemselves() {
        Findings found = ScheduleFixture.threads(
                        "static final Object m = new Object(); static int x;",
                        PRINT_X,
                        "synchronized (m) { m.wait(10); if (x == 0) x = 2; }",
                        "synchronized (m) { x = 1; m.notify(); }")
                .all();
        assertOutcomes(found, "1");
        assertTrue(found.runs() > 1);
    }

    @Test
    void parkAndUnpark() {
        Findings found = ScheduleFixture.source("""
                import java.util.concurrent.locks.LockSupport;
                public class Main {
                    static int x;
                    public static void main(String[] args) throws Exception {
                        Thread t = new Thread(() -> { LockSupport.park(); x = x + 1; LockSupport.park(); x = x + 1; });
                        t.start();
                        LockSupport.unpark(t);
                        LockSupport.unpark(t);
                        t.join();
                        System.out.print(x);
                    }
                }
                """).all();
        assertOutcomes(found, "2", "DEADLOCK");
    }

    @Test
    void locksInOppositeOrderMayDeadlock() {
        Findings found = ScheduleFixture.threads(
                        "static final Lock a = new ReentrantLock(), b = new ReentrantLock();",
                        "System.out.print(1);",
                        "a.lock(); b.lock(); b.unlock(); a.unlock();",
                        "b.lock(); a.lock(); a.unlock(); b.unlock();")
                .all();
        assertOutcomes(found, "1", "DEADLOCK");
    }

    @Test
    void tryLockSeesWhetherALockIsFree() {
        Findings found = ScheduleFixture.threads(
                        "static final Lock a = new ReentrantLock(); static int x;",
                        PRINT_X,
                        "a.lock(); a.unlock();",
                        "if (a.tryLock()) { x = 1; a.unlock(); }")
                .all();
        assertOutcomes(found, "0", "1");
    }

    @Test
    void readersDoNotWaitForEachOther() {
        String body = "rw.readLock().lock(); int seen = x; x = seen + 1; rw.readLock().unlock();";
        Findings found = ScheduleFixture.threads(
                        "static final ReadWriteLock rw = new ReentrantReadWriteLock(); static int x;",
                        PRINT_X,
                        body,
                        body)
                .all();
        assertOutcomes(found, "1", "2");
        String written = body.replace("readLock", "writeLock");
        assertOutcomes(
                ScheduleFixture.threads(
                                "static final ReadWriteLock rw = new ReentrantReadWriteLock(); static int x;",
                                PRINT_X,
                                written,
                                written)
                        .all(),
                "2");
    }

    @Test
    void twoPermitsGuardNothing() {
        String body = "two.acquire(); int seen = x; x = seen + 1; two.release();";
        Findings found = ScheduleFixture.threads(
                        "static final Semaphore two = new Semaphore(2); static int x;", PRINT_X, body, body)
                .all();
        assertOutcomes(found, "1", "2");
    }

    @Test
    void aLatchIsOpenedByWhicheverThreadCountsFirst() {
        Findings found = ScheduleFixture.threads(
                        "static final CountDownLatch latch = new CountDownLatch(1); static volatile int x, y;",
                        "System.out.print(1);",
                        "x = 1; latch.countDown();",
                        "y = 1; latch.countDown();",
                        "latch.await(); System.out.print(x + \"\" + y + \" \");")
                .all();
        assertOutcomes(found, "01 1", "10 1", "11 1");
    }

    @Test
    void permitsAreForTwo() {
        String body =
                "s.acquire(); synchronized (s) { x++; most = Math.max(most, x); } synchronized (s) { x--; } s.release();";
        Findings found = ScheduleFixture.threads(
                        "static final Semaphore s = new Semaphore(2); static int x, most;",
                        "System.out.print(most);",
                        body,
                        body,
                        body)
                .all();
        assertOutcomes(found, "1", "2");
    }

    @Test
    void latchesOpenWhenAllHaveCounted() {
        Findings found = ScheduleFixture.threads(
                        "static final CountDownLatch l = new CountDownLatch(2); static int x;",
                        PRINT_X,
                        "l.await(); x = x * 10;",
                        "synchronized (l) { x++; } l.countDown();",
                        "synchronized (l) { x++; } l.countDown();")
                .all();
        assertOutcomes(found, "20");
    }

    @Test
    void aLatchThatNobodyOpensIsADeadlock() {
        Findings found = ScheduleFixture.threads(
                        "static final CountDownLatch l = new CountDownLatch(2);", "", "l.await();", "l.countDown();")
                .all();
        assertOutcomes(found, "DEADLOCK");
    }

    @Test
    void barriersLetAllGoTogether() {
        Findings found = ScheduleFixture.threads(
                        "static final CyclicBarrier b = new CyclicBarrier(2); static volatile int x, y, r;",
                        "System.out.print(r);",
                        "x = 1; b.await(); r += y;",
                        "y = 2; b.await(); int seen = x; if (seen == 0) throw new Error();")
                .all();
        assertOutcomes(found, "2");
    }

    @Test
    void boundedQueuesBlock() {
        Findings found = ScheduleFixture.threads(
                        "static final BlockingQueue<Integer> q = new ArrayBlockingQueue<>(1); static int x;",
                        PRINT_X,
                        "q.put(1); q.put(2); q.put(3);",
                        "for (int i = 0; i < 3; i++) x = x * 10 + q.take();")
                .all();
        assertOutcomes(found, "123");
    }

    @Test
    void spinsEndWhenTheFlagIsSet() {
        Findings found = ScheduleFixture.threads(
                        "static volatile boolean flag; static int x;",
                        PRINT_X,
                        "while (!flag) { Thread.onSpinWait(); } x = 1;",
                        "flag = true;")
                .all();
        assertOutcomes(found, "1");
        Findings never = ScheduleFixture.threads(
                        "static volatile boolean flag;", "", "while (!flag) { }", "boolean seen = flag;")
                .all();
        assertOutcomes(never, "SPINS");
    }

    @Test
    void aSpinMayReadMorePlacesThanAreKept() {
        String flags = IntStream.range(0, 20).mapToObj(i -> "f" + i).collect(Collectors.joining(", "));
        Findings found = ScheduleFixture.threads(
                        "static volatile boolean " + flags + ";",
                        "System.out.print(1);",
                        "while (!" + flags.replace(", ", " && !") + ") { }",
                        "f19 = true;")
                .explore(ExplorationLimits.DEFAULT.withBound(0).withSteps(100));
        assertEquals(Set.of("1", "STEPS"), ScheduleFixture.texts(found));
    }

    @Test
    void petersonKeepsTwoApart() {
        String body =
                "f%1$d = true; turn = %2$d; while (f%2$d && turn == %2$d) { } in++; if (in != 1) throw new Error(); in--; f%1$d = false;";
        Findings found = ScheduleFixture.threads(
                        "static volatile boolean f0, f1; static volatile int turn, in;",
                        "System.out.print(in);",
                        body.formatted(0, 1),
                        body.formatted(1, 0))
                .all();
        assertOutcomes(found, "0");
    }

    @Test
    void listsThatAreSharedLoseNothingByOrderAlone() {
        Findings found = ScheduleFixture.threads(
                        "static final List<Integer> l = new ArrayList<>();",
                        "System.out.print(l);",
                        "l.add(1);",
                        "l.add(2);")
                .all();
        assertOutcomes(found, "[1, 2]", "[2, 1]");
    }

    @Test
    void atomicsNeverLoseAnAddition() {
        Findings found = ScheduleFixture.threads(
                        "static final AtomicInteger a = new AtomicInteger();",
                        "System.out.print(a);",
                        "a.incrementAndGet();",
                        "a.incrementAndGet();",
                        "a.set(a.get() + 1);")
                .all();
        assertOutcomes(found, "1", "2", "3");
    }

    @Test
    void interruptsReachWhoSleeps() {
        Findings found = ScheduleFixture.source("""
                public class Main {
                    static int x;
                    public static void main(String[] args) throws Exception {
                        Thread t = new Thread(() -> {
                            try { Thread.sleep(1000); x = 1; } catch (InterruptedException e) { x = 2; }
                        });
                        t.start();
                        t.interrupt();
                        t.join();
                        System.out.print(x);
                    }
                }
                """).all();
        assertOutcomes(found, "1", "2");
    }

    @Test
    void exitCutsTheOthersShort() {
        Findings found = ScheduleFixture.threads("", "", "System.out.print('a');", "System.exit(3);")
                .all();
        assertOutcomes(found, "EXIT", "EXIT a");
    }

    @Test
    void daemonsEndWithTheProgram() {
        Findings found = ScheduleFixture.source("""
                public class Main {
                    public static void main(String[] args) {
                        Thread t = new Thread(() -> System.out.print("d"));
                        t.setDaemon(true);
                        t.start();
                        System.out.print("m");
                    }
                }
                """).all();
        assertOutcomes(found, "m", "dm", "md");
    }

    @Test
    void randomNumbersAreTheSameInEachRun() {
        Findings found = ScheduleFixture.threads(
                        "static int x;",
                        "int seen = x; System.out.print(Math.random() < 1 && new Random().nextInt(3) < 3 ? seen : -1);",
                        "if (new Random().nextInt(10) >= 0) x = x + 1; ThreadLocalRandom.current().nextInt(5);",
                        "List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); Collections.shuffle(l);"
                                + " if (Math.random() >= 0) x = x + 1;")
                .all();
        assertOutcomes(found, "1", "2");
        assertEquals(
                1,
                ScheduleFixture.threads("", "System.out.print(new Random().nextLong());", "int y = 1;")
                        .all()
                        .outcomes()
                        .size());
    }

    /** Who draws first gets the first number: two draws from one object depend on each other. */
    @Test
    void aSharedSourceOfRandomNumbersIsShared() {
        int first = new java.util.Random(5).nextInt(1000);
        java.util.Random both = new java.util.Random(5);
        both.nextInt(1000);
        int second = both.nextInt(1000);
        Findings found = ScheduleFixture.threads(
                        "static final Random r = new Random(5); static volatile int a, b;",
                        "System.out.print(a + \" \" + b);",
                        "a = r.nextInt(1000);",
                        "b = r.nextInt(1000);")
                .all();
        assertOutcomes(found, first + " " + second, second + " " + first);
        Findings gaussian = ScheduleFixture.threads(
                        "static final Random r = new Random(5); static volatile boolean a;",
                        "System.out.print(a);",
                        "double one = r.nextGaussian(); a = one == new Random(5).nextGaussian();",
                        "r.nextGaussian();")
                .all();
        assertOutcomes(gaussian, "true", "false");
    }

    @Test
    void eachThreadHasItsThreadLocal() {
        Findings found = ScheduleFixture.threads(
                        "static final ThreadLocal<Integer> t = ThreadLocal.withInitial(() -> 5);"
                                + " static final ThreadLocal<Integer> u = new ThreadLocal<>() {"
                                + " protected Integer initialValue() { return 7; } };"
                                + " static final ThreadLocal<String> v = new ThreadLocal<>(); static int x;",
                        "System.out.print(x + \" \" + t.get() + u.get() + v.get());",
                        "t.set(1); u.set(u.get() + 1); v.set(\"a\"); t.set(t.get() + u.get()); x = x + t.get();",
                        "t.remove(); t.set(t.get() + 1); u.remove(); if (v.get() == null) x = x + t.get();")
                .all();
        assertOutcomes(found, "15 57null", "9 57null", "6 57null");
    }

    @Test
    void aTaskHasAVirtualThreadOfItsOwn() {
        String pool = "classroom.schedule.model.ExecutorModel.newVirtualThreadPerTaskExecutor(0)";
        String isVirtual = "classroom.schedule.model.ThreadCalls.isVirtual(Thread.currentThread(), 0)";
        Findings found = ScheduleFixture.source("""
                import java.util.concurrent.*;
                public class Main {
                    static final ThreadLocal<String> NAME = ThreadLocal.withInitial(() -> "none");
                    static String task(String name) { String was = NAME.get(); NAME.set(name); return was + VIRTUAL; }
                    public static void main(String[] args) throws Exception {
                        ExecutorService pool = POOL;
                        String one = pool.submit(() -> task("one")).get();
                        String two = pool.submit(() -> task("two")).get();
                        System.out.print(one + " " + two + " " + VIRTUAL);
                    }
                }
                """.replace("POOL", pool).replace("VIRTUAL", isVirtual))
                .all();
        assertOutcomes(found, "nonetrue nonetrue false");
    }

    @Test
    void aWorkerKeepsItsThreadLocal() {
        Findings found = ScheduleFixture.threads(
                        "static final ThreadLocal<String> user = ThreadLocal.withInitial(() -> \"guest\");",
                        "ExecutorService pool = Executors.newFixedThreadPool(1);"
                                + " pool.submit(() -> user.set(\"Ann\")).get();"
                                + " System.out.print(pool.submit(() -> user.get()).get() + user.get());"
                                + " pool.shutdown();")
                .all();
        assertOutcomes(found, "Annguest");
    }

    @Test
    void randomNumbersThatCannotBeRepeatedAreRefused() {
        for (String each : List.of(
                "new java.security.SecureRandom();",
                "new SplittableRandom();",
                "UUID.randomUUID();",
                "ThreadLocalRandom.current().ints(3);")) {
            assertEquals(1, ScheduleFixture.threads("", each, "").refusals().size(), each);
        }
    }

    @Test
    void unorderedAccessesAreFound() {
        assertEquals(
                2,
                ScheduleFixture.threads("static int x;", "", "x = 1;", "x = 2; int y = x;")
                        .all()
                        .unordered()
                        .size());
        assertEquals(
                List.of(),
                ScheduleFixture.threads(
                                "static int x; static final Object m = new Object();",
                                PRINT_X,
                                "synchronized (m) { x++; }",
                                "synchronized (m) { x++; }")
                        .all()
                        .unordered());
        assertEquals(
                null,
                ScheduleFixture.of("classroom.program.bank.Unlocked", "3")
                        .explore(ExplorationLimits.DEFAULT.withRandom(5, 7))
                        .unordered());
    }

    @Test
    void whatIsNotAllIsNotCalledAll() {
        Findings endless = ScheduleFixture.threads("static int x;", "", "while (true) { x = x + 1; }", "x = 0;")
                .explore(ExplorationLimits.DEFAULT.withSteps(60).within(60_000, 50));
        assertFalse(endless.all());
        Findings bounded = ScheduleFixture.of("classroom.program.bank.Unlocked", "3")
                .explore(ExplorationLimits.DEFAULT.withBound(1));
        assertFalse(bounded.all());
        assertEquals(1, bounded.preemptions());
        Findings random = ScheduleFixture.of("classroom.program.bank.Unlocked", "3")
                .explore(ExplorationLimits.DEFAULT.withRandom(50, 7));
        assertFalse(random.all());
        assertEquals(50, random.runs());
    }

    @Test
    void whatCannotBeScheduledIsToldWithItsLine() {
        ScheduleFixture program = ScheduleFixture.source("""
                public class Main {
                    public static void main(String[] args) throws Exception {
                        new java.net.ServerSocket(0);
                    }
                }
                """);
        assertEquals(3, program.refusals().get(0).line());
        assertEquals("java.net.ServerSocket", program.refusals().get(0).what());
    }
}
