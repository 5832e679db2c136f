import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * Shows: Nothing keeps more than two users from a printer that serves two.
 * Can come out: Up to five at a time.
 * Wrong: "most" above 2: there is no one who counts.
 */
class PoolWithout {
    static final int USERS = 5;
    static final AtomicInteger NOW = new AtomicInteger();
    static final AtomicInteger MOST = new AtomicInteger();
    static final CyclicBarrier START = new CyclicBarrier(USERS);

    static void print() {
        try {
            START.await();
            MOST.accumulateAndGet(NOW.incrementAndGet(), Math::max);
            Thread.sleep(50);
            NOW.decrementAndGet();
        } catch (Exception e) {
            return;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] users = new Thread[USERS];
        for (int i = 0; i < users.length; i++) {
            users[i] = new Thread(PoolWithout::print, "user " + i);
            users[i].start();
        }
        for (Thread each : users) {
            each.join();
        }
        System.out.println("most " + MOST.get());
        System.out.println("never more than 2: " + (MOST.get() <= 2));
    }
}
