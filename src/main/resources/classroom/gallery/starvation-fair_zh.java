import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 演示：公平锁排队：等得最久的下一个。
 * 可能的结果：贪心的还没干完，谦
 * 让的就轮到了。
 * 错在哪里：没有错的结果：排着队就行。
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
        Thread greedy = new Thread(StarvationFair::greedy, "贪心");
        greedy.start();
        BEGUN.await();
        LOCK.lock();
        System.out.println("served");
        LOCK.unlock();
        greedy.join();
    }
}
