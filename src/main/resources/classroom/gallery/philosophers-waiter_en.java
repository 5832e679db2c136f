import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * Shows: Cure 2: a semaphore lets only four sit down at a time.
 * Can come out: All five eat.
 * Wrong: Nothing: of four at five forks, one gets both.
 */
class PhilosophersWaiter {
    static final int COUNT = 5;
    static final Semaphore CHAIRS = new Semaphore(COUNT - 1);
    static final AtomicInteger MEALS = new AtomicInteger();

    static void dine(Object left, Object right) {
        CHAIRS.acquireUninterruptibly();
        synchronized (left) {
            synchronized (right) {
                MEALS.incrementAndGet();
            }
        }
        CHAIRS.release();
    }

    public static void main(String[] args) throws InterruptedException {
        Object[] forks = new Object[COUNT];
        for (int i = 0; i < COUNT; i++) {
            forks[i] = new Object();
        }
        Thread[] all = new Thread[COUNT];
        for (int i = 0; i < COUNT; i++) {
            Object left = forks[i];
            Object right = forks[(i + 1) % COUNT];
            all[i] = new Thread(() -> dine(left, right), "philosopher " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println("Meals: " + MEALS.get());
    }
}
