package classroom.window.programs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Deadlocks: two threads lock two locks in different orders. */
public final class Stuck {
    private static final Lock FIRST = new ReentrantLock();
    private static final Object SECOND = new Object();
    private static final CountDownLatch BOTH = new CountDownLatch(2);

    private Stuck() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("before");
        new Thread(Stuck::firstThenSecond, "Anna").start();
        new Thread(Stuck::secondThenFirst, "Bert").start();
    }

    private static void firstThenSecond() {
        FIRST.lock();
        await();
        synchronized (SECOND) {
            System.out.println("never");
        }
    }

    private static void secondThenFirst() {
        synchronized (SECOND) {
            await();
            FIRST.lock();
        }
    }

    private static void await() {
        BOTH.countDown();
        try {
            BOTH.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
