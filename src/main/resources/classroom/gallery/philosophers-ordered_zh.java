import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：解法一：人人先拿编号小的叉子。
 * 可能的结果：五个人都吃上。
 * 错在哪里：没有错的结果：有一位从右边拿起，环就断了。
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
            all[i] = new Thread(() -> dine(lower, higher), "哲学家 " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println("餐数: " + MEALS.get());
    }
}
