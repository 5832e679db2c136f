package classroom.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.ThreadState;
import classroom.weave.TinyProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Method references to calls that are noted are noted as the calls are; and nothing of that is seen by the program. */
class ReferencesTest {
    @TempDir
    Path folder;

    private Trace same(String source) throws Exception {
        TinyProgram program = new TinyProgram(folder, source);
        assertEquals(List.of(), program.copy().gaps());
        assertEquals(program.plain(), program.observed());
        return program.trace();
    }

    private static List<String> told(Trace trace, Operation op) {
        return TinyProgram.events(trace, event -> event.site().op() == op).stream()
                .map(each -> each.kind() + " " + each.site().className() + "."
                        + each.site().method() + ":" + each.site().line())
                .toList();
    }

    @Test
    void theirWaitsAreSeen() throws Exception {
        Trace trace = same("""
                import java.util.concurrent.*;
                import java.util.concurrent.locks.*;
                import java.util.function.*;
                public class Main {
                    interface Act { void go() throws Exception; }
                    interface Takes<T> { Object from(T queue) throws Exception; }
                    static void run(Act act) throws Exception { act.go(); }
                    public static void main(String[] args) throws Exception {
                        Lock lock = new ReentrantLock(); CountDownLatch latch = new CountDownLatch(1);
                        BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
                        run(lock::lock); run(lock::unlock);
                        Thread thread = new Thread(lock::lock, "locker"); thread.start(); run(thread::join);
                        run(latch::countDown); run(latch::await);
                        Thread taker = new Thread(() -> {
                            try { run(queue::take); } catch (Exception e) { throw new IllegalStateException(e); }
                        }, "taker");
                        taker.start();
                        while (taker.getState() != Thread.State.WAITING) Thread.onSpinWait();
                        System.out.print("now");
                        queue.put(1); run(taker::join);
                        queue.put(7); Takes<BlockingQueue<Integer>> takes = BlockingQueue::take; System.out.println(takes.from(queue));
                        ToDoubleFunction<Object> no = o -> 1.5; IntFunction<Thread> made = n -> new Thread("t" + n);
                        System.out.println(no.applyAsDouble(made.apply(3)));
                    }
                }
                """);
        TraceEvent now =
                TinyProgram.events(trace, each -> each.kind() == EventKind.OUT).get(0);
        ThreadTrace taker = TinyProgram.thread(trace, "taker");
        assertEquals(ThreadState.WAITING, taker.stateAt(now.time()));
        assertEquals(
                "LinkedBlockingQueue",
                trace.at(now.time()).thread(taker).wanted().type().replaceFirst(".*[.]", ""));
        assertEquals(
                List.of(
                        "BEGIN tiny.Main.main:12",
                        "END tiny.Main.main:12",
                        "BEGIN tiny.Main.main:13",
                        "END tiny.Main.main:13"),
                told(trace, Operation.LOCK));
        assertEquals(List.of("DID tiny.Main.main:12"), told(trace, Operation.UNLOCK));
        assertEquals(2, told(trace, Operation.LATCH).size());
        assertEquals(4, told(trace, Operation.JOIN).size());
        assertEquals(4, told(trace, Operation.TAKE).size());
        ThreadTrace locker = TinyProgram.thread(trace, "locker");
        assertTrue(TinyProgram.events(trace, each -> each.kind() == EventKind.ENDED && each.track() == locker)
                        .size()
                == 1);
    }

    @Test
    void stackTracesAndMembersStayAsTheyAre() throws Exception {
        same(
                """
                import java.util.concurrent.*;
                public class Main {
                    interface Act { void go() throws Exception; }
                    static void run(Act act) {
                        try { act.go(); } catch (Exception e) { e.printStackTrace(System.out); }
                    }
                    public static void main(String[] args) throws Exception {
                        Thread.currentThread().interrupt();
                        run(new CountDownLatch(1)::await);
                        run(CompletableFuture.failedFuture(new IllegalStateException("cause"))::get);
                        run(new Object()::notify);
                        System.out.println(Main.class.getDeclaredMethods().length + " " + Main.class.getDeclaredClasses().length);
                        Object o = (Runnable & java.io.Serializable) new CountDownLatch(1)::countDown;
                        System.out.println(o instanceof java.io.Serializable);
                    }
                }
                """.replace(
                                "run(new Object()::notify);",
                                "try { run(new Object()::notify); } catch (IllegalMonitorStateException e) { e.printStackTrace(System.out); }"));
    }

    @Test
    void whatAPoolCallsInAnotherClassIsSeenToReturn() throws Exception {
        Trace trace = same("""
                import java.util.concurrent.*;
                public class Main {
                    static int made;
                    static class Win { Win() { made++; } void shown() { made++; } static void all() { made++; } }
                    public static void main(String[] args) throws Exception {
                        ExecutorService pool = Executors.newSingleThreadExecutor();
                        pool.submit(Win::new).get();
                        pool.submit(new Win()::shown).get();
                        pool.submit(Win::all).get();
                        System.out.println(made);
                        pool.shutdown();
                    }
                }
                """);
        ThreadTrace pooled = TinyProgram.thread(trace, "pool-1-thread-1");
        long away = TinyProgram.events(trace, each -> each.kind() == EventKind.AWAY && each.track() == pooled)
                .size();
        assertEquals(3, away);
    }
}
