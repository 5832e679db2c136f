import java.util.concurrent.atomic.AtomicInteger;

/*
 * Shows: Each thread writes its part, then adds up all parts, without waiting
 * for the others.
 * Can come out: Sums from 1 to 6.
 * Wrong: Less than 6: a part is read before it is written.
 */
class BarrierMissing {
    static final int[] PARTS = new int[3];
    static final AtomicInteger LEAST = new AtomicInteger(6);

    static void work(int number) {
        try {
            Thread.sleep(number * 60L);
        } catch (InterruptedException e) {
            return;
        }
        PARTS[number] = number + 1;
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
