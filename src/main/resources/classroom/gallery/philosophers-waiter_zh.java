import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：解法二：信号量一次只让四个人入座。
 * 可能的结果：五个人都吃上。
 * 错在哪里：没有错的结果：四个人五把叉，总有一人两把都拿到。
 */
class PhilosophersWaiter {
    static final int COUNT = 5;
    static final Semaphore CHAIRS = new Semaphore(COUNT - 1);
    static final AtomicInteger MEALS = new AtomicInteger();

    static void dine(Object left, Object right) {
        CHAIRS.acquireUninterruptibly();
        synchronized (left) {
            synchronized (right) {
                MEALS.incrementAndGet();
            }
        }
        CHAIRS.release();
    }

    public static void main(String[] args) throws InterruptedException {
        Object[] forks = new Object[COUNT];
        for (int i = 0; i < COUNT; i++) {
            forks[i] = new Object();
        }
        Thread[] all = new Thread[COUNT];
        for (int i = 0; i < COUNT; i++) {
            Object left = forks[i];
            Object right = forks[(i + 1) % COUNT];
            all[i] = new Thread(() -> dine(left, right), "哲学家 " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println("餐数: " + MEALS.get());
    }
}
