/*
 * Shows: All threads lock the same object.
 * Can come out: Always 20000.
 * Wrong: Nothing: while one thread has the lock, the other waits.
 */
class LockSameObject {
    static final int TIMES = 10000;
    static final Object LOCK = new Object();
    static int count;

    static void add() {
        for (int i = 0; i < TIMES; i++) {
            synchronized (LOCK) {
                count++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(LockSameObject::add, "one");
        Thread two = new Thread(LockSameObject::add, "two");
        one.start();
        two.start();
        one.join();
        two.join();
        synchronized (LOCK) {
            System.out.println("Count: " + count);
        }
    }
}
