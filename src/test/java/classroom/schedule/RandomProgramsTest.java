package classroom.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.schedule.search.DepthFirst.Reduction;
import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.Findings;
import classroom.schedule.search.OutcomeCount;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * On small random programs, making all orders, sleep sets and partial-order reduction find the same outcomes and
 * counts, whatever carries the threads.
 */
class RandomProgramsTest {
    private static final int MAX_RUNS = 400;
    /** A program that takes one argument for each thread: a letter for each operation. */
    private static final String INTERPRETER = """
            import java.util.concurrent.*;
            import java.util.concurrent.locks.*;
            public class Main {
                static int x, y;
                static String[] logs;
                static final Object m = new Object(), n = new Object();
                static final ReentrantLock lock = new ReentrantLock();
                static final ReadWriteLock rw = new ReentrantReadWriteLock();
                static final Semaphore two = new Semaphore(2);
                static final CountDownLatch latch = new CountDownLatch(1);
                static int go(String text, int at, StringBuilder log) throws InterruptedException {
                    while (at < text.length()) {
                        char c = text.charAt(at++);
                        if (c == ')') return at;
                        if (c == 'x') log.append(x);
                        else if (c == 'y') log.append(y);
                        else if (c == 'X') x = at + 10 * text.length();
                        else if (c == 'Y') y = at + 10 * text.length();
                        else if (c == 'i') x = x + 1;
                        else if (c == 'w') m.wait();
                        else if (c == 's') m.notify();
                        else if (c == 'a') m.notifyAll();
                        else if (c == 'm') { synchronized (m) { at = go(text, at, log); } }
                        else if (c == 'n') { synchronized (n) { at = go(text, at, log); } }
                        else if (c == 'c') latch.countDown();
                        else if (c == 'o') latch.await();
                        else if (c == 'r') { rw.readLock().lock(); try { at = go(text, at, log); } finally { rw.readLock().unlock(); } }
                        else if (c == 'R') { rw.writeLock().lock(); try { at = go(text, at, log); } finally { rw.writeLock().unlock(); } }
                        else if (c == 'p') { two.acquire(); try { at = go(text, at, log); } finally { two.release(); } }
                        else if (c == 'l') { lock.lock(); try { at = go(text, at, log); } finally { lock.unlock(); } }
                    }
                    return at;
                }
                public static void main(String[] args) throws Exception {
                    logs = new String[args.length];
                    Thread[] all = new Thread[args.length];
                    for (int i = 0; i < all.length; i++) {
                        int me = i;
                        all[i] = new Thread(() -> {
                            StringBuilder log = new StringBuilder();
                            try { go(args[me], 0, log); } catch (InterruptedException e) { throw new IllegalStateException(e); }
                            logs[me] = log.toString();
                        });
                    }
                    for (Thread each : all) each.start();
                    for (Thread each : all) each.join();
                    System.out.print(x + " " + y);
                    for (String each : logs) System.out.print(" " + each);
                }
            }
            """;

    @Test
    void allWaysOfSearchingAgree() {
        int wanted = Boolean.getBoolean("classroom.load") ? 3_000 : 150;
        ScheduleFixture interpreter = ScheduleFixture.source(INTERPRETER);
        SplittableRandom chance = new SplittableRandom(20_240_607);
        int compared = 0;
        int deadlocks = 0;
        int branches = 0;
        while (compared < wanted) {
            String[] threads = new String[2 + chance.nextInt(2)];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = operations(chance, threads.length == 2 ? 4 : 2, false, compared % 2 == 0);
            }
            ScheduleFixture program = interpreter.with(threads);
            ExplorationLimits limits =
                    ExplorationLimits.DEFAULT.within(600_000, MAX_RUNS).withLaterPhases(false);
            Findings naive = program.explore(limits.with(Reduction.NONE));
            if (!naive.all()) {
                continue;
            }
            String text = String.join(" | ", threads);
            Findings asleep = program.explore(limits.with(Reduction.SLEEP));
            Findings reduced = program.explore(limits.with(Reduction.SOURCE));
            assertTrue(asleep.all() && reduced.all(), text);
            assertEquals(ScheduleFixture.texts(naive), ScheduleFixture.texts(asleep), text);
            assertEquals(ScheduleFixture.texts(naive), ScheduleFixture.texts(reduced), text);
            assertEquals(asleep.runs(), reduced.runs(), text);
            assertEquals(naive.runs(), asleep.orders(), text);
            assertEquals(naive.runs(), reduced.orders(), text);
            SharedSearch shared = new SharedSearch(program.program(), limits, chance).explored();
            assertTrue(shared.all(), text);
            assertEquals(ScheduleFixture.texts(naive), shared.texts(), text);
            assertEquals(reduced.runs(), shared.runs(), text);
            assertEquals(naive.runs(), shared.orders(), text);
            branches += shared.branches();
            Findings stacks = program.withoutResumableMethods().explore(limits.with(Reduction.SOURCE));
            assertEquals(ScheduleFixture.texts(naive), ScheduleFixture.texts(stacks), text);
            assertEquals(reduced.runs(), stacks.runs(), text);
            assertEquals(naive.runs(), stacks.orders(), text);
            assertEquals(ScheduledProgram.RESUMABLE, program.program().fibers(), text);
            checkOrdersThatBeginAlike(program, reduced, chance, text);
            deadlocks += ScheduleFixture.texts(naive).stream().anyMatch(each -> each.startsWith("DEADLOCK")) ? 1 : 0;
            compared++;
        }
        assertTrue(deadlocks > 0);
        assertTrue(branches > 0, "branches were given away");
    }

    /** From some step on, partial-order reduction comes to the same as each order by itself. */
    private static void checkOrdersThatBeginAlike(
            ScheduleFixture program, Findings found, SplittableRandom chance, String text) {
        int[] order =
                found.outcomes().get(chance.nextInt(found.outcomes().size())).simplest();
        int[] prefix = Arrays.copyOf(order, chance.nextInt(order.length + 1));
        ExplorationLimits limits =
                ExplorationLimits.DEFAULT.within(600_000, MAX_RUNS).withLaterPhases(false);
        Findings naive = program.exploreFrom(prefix, limits.with(Reduction.NONE));
        Findings reduced = program.exploreFrom(prefix, limits.with(Reduction.SOURCE));
        String what = text + " from " + Arrays.toString(prefix);
        assertTrue(naive.all() && reduced.all(), what);
        assertEquals(ScheduleFixture.texts(naive), ScheduleFixture.texts(reduced), what);
        assertTrue(reduced.runs() <= naive.runs(), what);
        for (OutcomeCount each : reduced.outcomes()) {
            assertArrayEquals(prefix, Arrays.copyOf(each.simplest(), prefix.length), what);
        }
    }

    private static String operations(SplittableRandom chance, int most, boolean inMonitor, boolean shares) {
        StringBuilder text = new StringBuilder();
        int count = 1 + chance.nextInt(most);
        for (int i = 0; i < count; i++) {
            int kind = chance.nextInt(inMonitor ? 10 : 8);
            if (shares && chance.nextInt(3) == 0) {
                text.append(shared(chance, inMonitor));
                continue;
            }
            if (kind < 5) {
                text.append("xyXYi".charAt(kind));
            } else if (kind < 8) {
                char lock = "mnl".charAt(kind - 5);
                boolean monitor = lock == 'm' || inMonitor;
                text.append(lock).append(operations(chance, 2, monitor, shares)).append(')');
                i++;
            } else {
                text.append("wsa".charAt(chance.nextInt(3)));
            }
        }
        return text.toString();
    }

    /** Returns operations on what several threads can have at a time, or on a latch. */
    private static String shared(SplittableRandom chance, boolean inMonitor) {
        int kind = chance.nextInt(5);
        return kind < 2
                ? "co".substring(kind, kind + 1)
                : "rRp".charAt(kind - 2) + operations(chance, 2, inMonitor, false) + ")";
    }
}
