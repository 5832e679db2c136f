import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/*
 * Shows: Two threads add to a counter, each with the read lock.
 * Can come out: Any number up to 4000.
 * Wrong: Less: many may have the read lock at a time.
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
        System.out.println("Count: " + count);
    }
}
