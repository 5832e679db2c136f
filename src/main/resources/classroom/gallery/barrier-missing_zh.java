import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：每个线程写自己那份，不等别
 * 人就把各份加起来。
 * 可能的结果：和在 1 到 6 之间。
 * 错在哪里：小于 6：有的份还没写就被读了。
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
            all[i] = new Thread(() -> work(number), "工人 " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println("least sum 最小的和: sum " + LEAST.get());
    }
}
