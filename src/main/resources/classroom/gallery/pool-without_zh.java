import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：打印机同时只能服务两人，却没有谁拦着别人。
 * 可能的结果：同时最多可到五个。
 * 错在哪里：“most 最多”大于 2：没有谁在数。
 */
class PoolWithout {
    static final AtomicInteger NOW = new AtomicInteger();
    static final AtomicInteger MOST = new AtomicInteger();
    static final CyclicBarrier START = new CyclicBarrier(5);

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
        Thread[] users = new Thread[5];
        for (int i = 0; i < users.length; i++) {
            users[i] = new Thread(PoolWithout::print, "用户 " + i);
            users[i].start();
        }
        for (Thread each : users) {
            each.join();
        }
        System.out.println("most 最多 " + MOST.get());
    }
}
