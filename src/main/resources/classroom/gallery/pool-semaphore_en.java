import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * Shows: A semaphore has two permits: who gets none waits.
 * Can come out: Never more than 2 at a time.
 * Wrong: Nothing: the permits are counted in one step.
 */
class PoolSemaphore {
    static final int USERS = 5;
    static final Semaphore PERMITS = new Semaphore(2);
    static final AtomicInteger NOW = new AtomicInteger();
    static final AtomicInteger MOST = new AtomicInteger();

    static void print() {
        try {
            PERMITS.acquire();
            MOST.accumulateAndGet(NOW.incrementAndGet(), Math::max);
            Thread.sleep(30);
            NOW.decrementAndGet();
            PERMITS.release();
        } catch (InterruptedException e) {
            return;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] users = new Thread[USERS];
        for (int i = 0; i < users.length; i++) {
            users[i] = new Thread(PoolSemaphore::print, "user " + i);
            users[i].start();
        }
        for (Thread each : users) {
            each.join();
        }
        System.out.println("most " + MOST.get());
        System.out.println("never more than 2: " + (MOST.get() <= 2));
    }
}
