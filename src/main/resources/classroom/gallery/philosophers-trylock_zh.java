import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 演示：解法三：拿不到第二把叉的
 * 人，把第一把放回去。
 * 可能的结果：五个人都吃上。
 * 错在哪里：没有错的结果：没有谁拿着叉子干等。
 */
class PhilosophersTrylock {
    static final int COUNT = 5;
    static final ReentrantLock[] FORKS = new ReentrantLock[COUNT];
    static final AtomicInteger MEALS = new AtomicInteger();

    static boolean dine(ReentrantLock left, ReentrantLock right) {
        left.lock();
        try {
            if (!right.tryLock()) {
                return false;
            }
            MEALS.incrementAndGet();
            right.unlock();
            return true;
        } finally {
            left.unlock();
        }
    }

    static void live(int seat) {
        while (!dine(FORKS[seat], FORKS[(seat + 1) % COUNT])) {
            Thread.yield();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < COUNT; i++) {
            FORKS[i] = new ReentrantLock();
        }
        Thread[] all = new Thread[COUNT];
        for (int i = 0; i < COUNT; i++) {
            int seat = i;
            all[i] = new Thread(() -> live(seat), "哲学家 " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println("餐数: " + MEALS.get());
    }
}
