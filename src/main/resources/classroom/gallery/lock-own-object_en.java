/*
 * Shows: Each thread locks an object, but each one another.
 * Can come out: Any number up to 20000.
 * Wrong: Less than 20000: only threads that take the same lock exclude each
 * other.
 */
class LockOwnObject {
    static final int TIMES = 10000;
    static int count;

    static void add() {
        Object lock = new Object();
        for (int i = 0; i < TIMES; i++) {
            synchronized (lock) {
                count++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(LockOwnObject::add, "one");
        Thread two = new Thread(LockOwnObject::add, "two");
        one.start();
        two.start();
        one.join();
        two.join();
        System.out.println("Count: " + count);
    }
}
