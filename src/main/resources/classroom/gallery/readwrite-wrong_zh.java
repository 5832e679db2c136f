import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/*
 * 演示：两个线程各拿读锁，往计数器上加。
 * 可能的结果：不超过 4000 的任何数。
 * 错在哪里：变少了：读锁可以许多线程同时拿。
 */
class ReadwriteWrong {
    static final int TIMES = 2000;
    static final ReadWriteLock LOCK = new ReentrantReadWriteLock();
    static int count;

    static void add() {
        for (int i = 0; i < TIMES; i++) {
            LOCK.readLock().lock();
            int old = count;
            Thread.yield();
            count = old + 1;
            LOCK.readLock().unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(ReadwriteWrong::add, "one");
        Thread two = new Thread(ReadwriteWrong::add, "two");
        one.start();
        two.start();
        one.join();
        two.join();
        System.out.println("计数: " + count);
    }
}
