import java.util.concurrent.CountDownLatch;

/*
 * 演示：五位哲学家，五把叉子。人人先拿
 * 左边的，再拿右边的。
 * 可能的结果：大家都拿到左叉以后，谁也吃
 * 不上；闭锁保证会这样。
 * 错在哪里：环形等待：每人都等着邻座的叉子。
 */
class PhilosophersNaive {
    static final int COUNT = 5;
    static final CountDownLatch SEATED = new CountDownLatch(COUNT);

    static void dine(Object left, Object right) {
        synchronized (left) {
            SEATED.countDown();
            try {
                SEATED.await();
            } catch (InterruptedException e) {
                return;
            }
            synchronized (right) {
                System.out.println("吃上了");
            }
        }
    }

    public static void main(String[] args) {
        Object[] forks = new Object[COUNT];
        for (int i = 0; i < COUNT; i++) {
            forks[i] = new Object();
        }
        for (int i = 0; i < COUNT; i++) {
            Object left = forks[i];
            Object right = forks[(i + 1) % COUNT];
            new Thread(() -> dine(left, right), "哲学家 " + i).start();
        }
    }
}
