import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：打印机同时只能服务两人，却没有谁拦着别人。
 * 可能的结果：同时最多可到五个。
 * 错在哪里：“最多”大于 2：没有谁在数。
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
            users[i] = new Thread(PoolWithout::print, "用户 " + i);
            users[i].start();
        }
        for (Thread each : users) {
            each.join();
        }
        System.out.println("最多 " + MOST.get());
        System.out.println("从不超过 2 个: " + (MOST.get() <= 2));
    }
}
