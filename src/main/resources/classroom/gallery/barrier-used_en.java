import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * Shows: All threads meet at a barrier between writing and adding.
 * Can come out: Always 6.
 * Wrong: Nothing: what was done before the barrier is seen behind it.
 */
class BarrierUsed {
    static final int[] PARTS = new int[3];
    static final AtomicInteger LEAST = new AtomicInteger(6);
    static final CyclicBarrier WRITTEN = new CyclicBarrier(3);

    static void work(int number) {
        try {
            PARTS[number] = number + 1;
            WRITTEN.await();
        } catch (Exception e) {
            return;
        }
        int sum = PARTS[0]
                + PARTS[1]
                + PARTS[2];
        LEAST.accumulateAndGet(sum, Math::min);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[3];
        for (int i = 0; i < all.length; i++) {
            int number = i;
            all[i] = new Thread(() -> work(number), "worker " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println("least sum: sum " + LEAST.get());
    }
}
