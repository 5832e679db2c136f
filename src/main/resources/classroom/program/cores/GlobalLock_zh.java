package classroom.program.cores;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 还是那些线程，但大家共用一把锁，
 * 拿到的线程 5 毫秒后就交给下一个。
 * 现象：机器有多少核都一样，只忙一个核。
 * 原因：只有拿到锁的在数，其他的都在等。
 * 带全局锁的解释器就是这样运行线程的。
 */
public class GlobalLock {
    private static final ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
    private static final Lock lock = new ReentrantLock(true);
    private static long[] cpu;
    private static long[] work;

    // 每个线程做的事：一轮数 5 毫秒，数到时间结束。
    private static void spin(int me, long end) {
        while (System.nanoTime() < end) {
            lock.lock();
            try {
                long turn = System.nanoTime() + 5_000_000;
                work[me] += count(Math.min(turn, end));
                cpu[me] = jvm.getCurrentThreadCpuTime() / 1000;
            } finally {
                lock.unlock();
            }
        }
    }

    // 到那时为止，一个线程能数到多少。
    private static long count(long until) {
        long n = 0;
        while (System.nanoTime() < until) {
            n++;
        }
        return n;
    }

    public static void main(String[] args) throws InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 4;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        cpu = new long[count];
        work = new long[count];
        Thread[] threads = new Thread[count];
        Meter.start();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < count; i++) {
            int me = i;
            threads[i] = new Thread(() -> spin(me, end), "计数线程 " + (i + 1));
            threads[i].start();
        }
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                thread.join(100);
                Meter.measure();
            }
        }
        for (int i = 0; i < count; i++) {
            System.out.println("计数线程 " + (i + 1) + ": cpu = "
                    + cpu[i] / 1000 + " ms, work = " + work[i]);
        }
        Meter.report();
    }
}
