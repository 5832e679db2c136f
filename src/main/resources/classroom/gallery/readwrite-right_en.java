import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/*
 * Shows: Writers take the write lock, readers the read lock.
 * Can come out: Always 1000.
 * Wrong: Nothing: a writer is alone, readers are together.
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
        System.out.println("Count: " + read());
    }
}
