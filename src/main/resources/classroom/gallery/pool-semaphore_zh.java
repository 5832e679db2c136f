import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：信号量有两个许可：拿不到的等着。
 * 可能的结果：同时从不超过 2 个。
 * 错在哪里：没有错的结果：许可的计数是一步完成的。
 */
class PoolSemaphore {
    static final int USERS = 5;
    static final Semaphore PERMITS = new Semaphore(2);
    static final AtomicInteger NOW = new AtomicInteger();
    static final AtomicInteger MOST = new AtomicInteger();

    static void print() {
        try {
            PERMITS.acquire();
            MOST.accumulateAndGet(NOW.incrementAndGet(), Math::max);
            Thread.sleep(30);
            NOW.decrementAndGet();
            PERMITS.release();
        } catch (InterruptedException e) {
            return;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] users = new Thread[USERS];
        for (int i = 0; i < users.length; i++) {
            users[i] = new Thread(PoolSemaphore::print, "用户 " + i);
            users[i].start();
        }
        for (Thread each : users) {
            each.join();
        }
        System.out.println("最多 " + MOST.get());
        System.out.println("从不超过 2 个: " + (MOST.get() <= 2));
    }
}
