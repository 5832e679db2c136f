import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/*
 * 演示：写的拿写锁，读的拿读锁。
 * 可能的结果：总是 1000。
 * 错在哪里：没有错的结果：写者独占，读者共享。
 */
class ReadwriteRight {
    static final int TIMES = 500;
    static final ReadWriteLock LOCK = new ReentrantReadWriteLock();
    static int count;

    static void add() {
        for (int i = 0; i < TIMES; i++) {
            LOCK.writeLock().lock();
            count++;
            LOCK.writeLock().unlock();
        }
    }

    static int read() {
        LOCK.readLock().lock();
        try {
            return count;
        } finally {
            LOCK.readLock().unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(ReadwriteRight::add, "one");
        Thread two = new Thread(ReadwriteRight::add, "two");
        one.start();
        two.start();
        while (read() < 2 * TIMES) {
            Thread.sleep(10);
        }
        System.out.println("计数: " + read());
    }
}
