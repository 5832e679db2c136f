import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：写完之后，所有线程先在屏障处会合，再求和。
 * 可能的结果：总是 6。
 * 错在哪里：没有错的结果：屏障之前做的，之后都看得到。
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
            all[i] = new Thread(() -> work(number), "工人 " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println("最小的和: sum " + LEAST.get());
    }
}
