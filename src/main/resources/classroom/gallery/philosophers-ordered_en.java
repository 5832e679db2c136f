import java.util.concurrent.atomic.AtomicInteger;

/*
 * Shows: Cure 1: each takes the fork with the lower number first.
 * Can come out: All five eat.
 * Wrong: Nothing: one of them begins on the right, and so there is no circle.
 */
class PhilosophersOrdered {
    static final int COUNT = 5;
    static final AtomicInteger MEALS = new AtomicInteger();

    static void dine(Object lower, Object higher) {
        synchronized (lower) {
            synchronized (higher) {
                MEALS.incrementAndGet();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Object[] forks = new Object[COUNT];
        for (int i = 0; i < COUNT; i++) {
            forks[i] = new Object();
        }
        Thread[] all = new Thread[COUNT];
        for (int i = 0; i < COUNT; i++) {
            Object lower = forks[Math.min(i, (i + 1) % COUNT)];
            Object higher = forks[Math.max(i, (i + 1) % COUNT)];
            all[i] = new Thread(() -> dine(lower, higher), "philosopher " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println("Meals: " + MEALS.get());
    }
}
