import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/*
 * Shows: The same with a ReentrantLock.
 * Can come out: Some 100 ms on every Java with virtual threads.
 * Wrong: Nothing: while a virtual thread sleeps, its carrier serves another
 * one.
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
