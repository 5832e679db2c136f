import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/*
 * Shows: A fair lock keeps a queue: who has waited longest comes next.
 * Can come out: The modest one is served while the greedy one is still at
 * work.
 * Wrong: Nothing: waiting in the queue is enough.
 */
class StarvationFair {
    static final ReentrantLock LOCK = new ReentrantLock(true);
    static final CountDownLatch BEGUN = new CountDownLatch(1);

    static void greedy() {
        for (int i = 0; i < 10; i++) {
            LOCK.lock();
            BEGUN.countDown();
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                return;
            } finally {
                LOCK.unlock();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread greedy = new Thread(StarvationFair::greedy, "greedy");
        greedy.start();
        BEGUN.await();
        LOCK.lock();
        System.out.println("served");
        LOCK.unlock();
        greedy.join();
    }
}
