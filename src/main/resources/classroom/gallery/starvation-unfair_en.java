import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/*
 * Shows: A greedy thread gives the lock back and takes it again at once,
 * twenty times; a modest one only tries now and then.
 * Can come out: The modest one goes away without the lock.
 * Wrong: "nothing": the lock is nearly always taken when it looks.
 */
class StarvationUnfair {
    static final ReentrantLock LOCK = new ReentrantLock();
    static final CountDownLatch BEGUN = new CountDownLatch(1);

    static void greedy() {
        for (int i = 0; i < 20; i++) {
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
        Thread greedy = new Thread(StarvationUnfair::greedy, "greedy");
        greedy.start();
        BEGUN.await();
        boolean got = false;
        for (int i = 0; i < 5 && !got; i++) {
            got = LOCK.tryLock();
            Thread.sleep(40);
        }
        System.out.println(got ? "served" : "nothing");
        if (got) {
            LOCK.unlock();
        }
        greedy.join();
    }
}
