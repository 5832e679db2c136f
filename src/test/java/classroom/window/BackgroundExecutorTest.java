package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of work in the background that fails. */
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
        workers.submit(() -> { }).get();
        assertNull(told.poll());
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
