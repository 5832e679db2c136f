import java.util.concurrent.CountDownLatch;

/*
 * Shows: Five philosophers, five forks. Each takes the left fork, then the
 * right one.
 * Can come out: Nobody eats, once all have their left forks; the latch sees to
 * that.
 * Wrong: The circle: each waits for the neighbor's fork.
 */
class PhilosophersNaive {
    static final int COUNT = 5;
    static final CountDownLatch SEATED = new CountDownLatch(COUNT);

    static void dine(Object left, Object right) {
        synchronized (left) {
            SEATED.countDown();
            try {
                SEATED.await();
            } catch (InterruptedException e) {
                return;
            }
            synchronized (right) {
                System.out.println("eats");
            }
        }
    }

    public static void main(String[] args) {
        Object[] forks = new Object[COUNT];
        for (int i = 0; i < COUNT; i++) {
            forks[i] = new Object();
        }
        for (int i = 0; i < COUNT; i++) {
            Object left = forks[i];
            Object right = forks[(i + 1) % COUNT];
            new Thread(() -> dine(left, right), "philosopher " + i).start();
        }
    }
}
