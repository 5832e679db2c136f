/*
 * 演示：所有线程锁同一个对象。
 * 可能的结果：总是 20000。
 * 错在哪里：没有错的结果：一个线程拿着锁时，另一个在等。
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
            System.out.println("计数: " + count);
        }
    }
}
