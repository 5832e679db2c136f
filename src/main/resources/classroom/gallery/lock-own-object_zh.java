/*
 * 演示：每个线程都加锁，但锁的是不同的对象。
 * 可能的结果：不超过 20000 的任何数。
 * 错在哪里：小于 20000：只有获取同一把
 * 锁的线程才互相排斥。
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
        System.out.println("计数: " + count);
    }
}
