import java.util.ArrayList;
import java.util.List;

/*
 * 演示：一百个虚拟线程，两个共用一把锁，在 synchronized 里
 * 各睡 50 毫秒。
 * 可能的结果：Java 21 到 23 要好几秒；从 Java 24 起只要
 * 100 毫秒左右。
 * 错在哪里：耗时长：在 Java 24 改好之前，虚拟线程在 synchronized
 * 里会占住载体线程。
 */
class VirtualPinned {
    static void rest(Object lock) {
        synchronized (lock) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Object lock = new Object();
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
