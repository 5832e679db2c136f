import java.util.ArrayList;
import java.util.List;

/*
 * Shows: Hundred virtual threads sleep 50 ms, each within synchronized.
 * Can come out: On Java 21 to 23 it takes 5 s divided by the number of cores;
 * from Java 24 on, some 50 ms.
 * Wrong: The long time: within synchronized a virtual thread held on to its
 * carrier until Java 24 mended that.
 */
class VirtualPinned {
    static void rest() {
        Object own = new Object();
        synchronized (own) {
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
        for (int i = 0; i < 100; i++) {
            all.add(Thread.startVirtualThread(VirtualPinned::rest));
        }
        for (Thread each : all) {
            each.join();
        }
        long ms = (System.nanoTime() - start) / 1_000_000;
        System.out.println("done " + ms + " ms");
    }
}
