import java.util.concurrent.CountDownLatch;

/*
 * 演示：两个线程取同样的两把锁，次序相反。
 * 可能的结果：谁也不结束。闭锁保证两
 * 边都先拿到第一把锁。
 * 错在哪里：死锁：各自等着对方手里的锁。
 */
class DeadlockOpposite {
    static final Object FORK = new Object();
    static final Object KNIFE = new Object();
    static final CountDownLatch BOTH = new CountDownLatch(2);

    static void eat(Object first, Object second) {
        synchronized (first) {
            BOTH.countDown();
            try {
                BOTH.await();
            } catch (InterruptedException e) {
                return;
            }
            synchronized (second) {
                System.out.println("done 吃完了");
            }
        }
    }

    public static void main(String[] args) {
        new Thread(() -> eat(FORK, KNIFE), "小安").start();
        new Thread(() -> eat(KNIFE, FORK), "小本").start();
    }
}
