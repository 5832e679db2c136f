import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 演示：同样的事，用 ReentrantLock。
 * 可能的结果：凡有虚拟线程的 Java，都只要 100 毫秒左右。
 * 错在哪里：没有错的结果：虚拟线程睡着
 * 时，载体线程去服务别的。
 */
class VirtualFree {
    static void rest(ReentrantLock lock) {
        lock.lock();
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            return;
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ReentrantLock lock = new ReentrantLock();
            all.add(Thread.startVirtualThread(() -> rest(lock)));
            all.add(Thread.startVirtualThread(() -> rest(lock)));
        }
        for (Thread each : all) {
            each.join();
        }
        long ms = (System.nanoTime() - start) / 1_000_000;
        System.out.println("done " + ms + " ms");
    }
}
