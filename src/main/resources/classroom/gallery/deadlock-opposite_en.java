import java.util.concurrent.CountDownLatch;

/*
 * Shows: Two threads take the same two locks, each in another order.
 * Can come out: Neither ends. The latch makes sure that both have their first
 * lock.
 * Wrong: The deadlock: each waits for the lock that the other has.
 */
class DeadlockOpposite {
    static final Object FORK = new Object();
    static final Object KNIFE = new Object();
    static final CountDownLatch BOTH = new CountDownLatch(2);

    static void eat(Object first, Object second) {
        synchronized (first) {
            BOTH.countDown();
            try {
                BOTH.await();
            } catch (InterruptedException e) {
                return;
            }
            synchronized (second) {
                System.out.println("done");
            }
        }
    }

    public static void main(String[] args) {
        new Thread(() -> eat(FORK, KNIFE), "Ann").start();
        new Thread(() -> eat(KNIFE, FORK), "Ben").start();
    }
}
