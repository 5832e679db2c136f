import java.util.ArrayList;
import java.util.List;

/*
 * Shows: A hundred virtual threads, two for each lock, sleep 50 ms within
 * synchronized.
 * Can come out: On Java 21 to 23 it takes seconds; from Java 24 on, some
 * 100 ms.
 * Wrong: The long time: within synchronized a virtual thread held on to its
 * carrier until Java 24 mended that.
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
