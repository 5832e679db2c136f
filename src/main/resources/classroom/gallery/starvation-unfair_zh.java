import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 演示：贪心的线程一放开锁就马上再拿，共二十
 * 次；谦让的只是偶尔试一下。
 * 可能的结果：谦让的没拿到锁就走了。
 * 错在哪里：“nothing 没轮到”：它去看的时候，锁几乎总被占着。
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
        Thread greedy = new Thread(StarvationUnfair::greedy, "贪心");
        greedy.start();
        BEGUN.await();
        boolean got = false;
        for (int i = 0; i < 5 && !got; i++) {
            got = LOCK.tryLock();
            Thread.sleep(40);
        }
        System.out.println(got ? "served" : "nothing 没轮到");
        if (got) {
            LOCK.unlock();
        }
        greedy.join();
    }
}
