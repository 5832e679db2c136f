package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests failing background work. */
@Timeout(60)
class BackgroundExecutorTest {
    private final BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
    private final BackgroundExecutor workers = new BackgroundExecutor(1);
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void listen() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> told.add(fault));
    }

    @AfterEach
    void close() {
        workers.shutdownNow();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void aFailureIsToldHoweverTheWorkWasHandedIn() throws Exception {
        IllegalStateException fault = new IllegalStateException("mine");
        Runnable failing = () -> {
            throw fault;
        };
        workers.execute(failing);
        assertSame(fault, told.take());
        workers.submit(failing);
        assertSame(fault, told.take());
        workers.schedule(failing, 1, TimeUnit.MILLISECONDS);
        assertSame(fault, told.take());
        workers.scheduleAtFixedRate(failing, 0, 1, TimeUnit.MILLISECONDS);
        assertSame(fault, told.take());
        assertNull(told.poll(), "each once");
        assertEquals("still here", workers.submit(() -> "still here").get());
    }

    @Test
    void whatIsTakenBackIsNoFailure() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> endless = workers.submit(() -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        begun.await();
        endless.cancel(true);
        workers.submit(() -> {}).get();
        assertNull(told.poll());
    }

    @Test
    void whatSaysThatWorkIsUnderWayIsSetBackWhateverComesOfIt() throws Exception {
        List<Throwable> failures = List.of(
                new IllegalStateException("mine"),
                new IOException("mine"),
                new NoClassDefFoundError("mine"),
                new OutOfMemoryError("mine"));
        for (Throwable each : failures) {
            for (boolean alone : new boolean[] {false, true}) {
                BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
                Callable<String> failing = () -> {
                    if (each instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) each;
                };
                Runnable reset = () -> heard.add(EventQueue.isDispatchThread() ? "reset" : "reset elsewhere");
                if (alone) {
                    workers.runAlone("alone", failing, reset, heard::add, heard::add);
                } else {
                    workers.run(failing, reset, heard::add, heard::add);
                }
                assertEquals("reset", heard.take());
                assertSame(each, heard.take());
            }
        }
        BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        workers.run(() -> "done", () -> heard.add("reset"), heard::add);
        assertEquals("reset", heard.take());
        assertEquals("done", heard.take());
        assertNull(told.poll(), "who asked has told it");
    }

    @Test
    void aFailureThatNobodyTakesIsToldAsAFault() throws Exception {
        IllegalStateException fault = new IllegalStateException("mine");
        workers.run(
                () -> {
                    throw fault;
                },
                () -> {},
                result -> {});
        assertSame(fault, told.take());
        IOException checked = new IOException("mine");
        workers.run(
                () -> {
                    throw checked;
                },
                () -> {},
                result -> {});
        assertSame(checked, told.take().getCause());
    }

    @Test
    void afterTheShutdownItIsForNobody() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        workers.execute(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        begun.await();
        workers.shutdownNow();
        workers.execute(() -> told.add(new AssertionError("no work is taken any more")));
        assertTrue(workers.awaitTermination(30, TimeUnit.SECONDS));
        assertNull(told.poll());
    }
}
