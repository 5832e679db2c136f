import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/*
 * Shows: Cure 3: who doesn't get the second fork puts the first one down
 * again.
 * Can come out: All five eat.
 * Wrong: Nothing: nobody waits while having a fork.
 */
class PhilosophersTrylock {
    static final int COUNT = 5;
    static final ReentrantLock[] FORKS = new ReentrantLock[COUNT];
    static final AtomicInteger MEALS = new AtomicInteger();

    static boolean dine(ReentrantLock left, ReentrantLock right) {
        left.lock();
        try {
            if (!right.tryLock()) {
                return false;
            }
            MEALS.incrementAndGet();
            right.unlock();
            return true;
        } finally {
            left.unlock();
        }
    }

    static void live(int seat) {
        while (!dine(FORKS[seat], FORKS[(seat + 1) % COUNT])) {
            Thread.yield();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < COUNT; i++) {
            FORKS[i] = new ReentrantLock();
        }
        Thread[] all = new Thread[COUNT];
        for (int i = 0; i < COUNT; i++) {
            int seat = i;
            all[i] = new Thread(() -> live(seat), "philosopher " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println("Meals: " + MEALS.get());
    }
}
