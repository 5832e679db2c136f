package classroom.program.cores;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/*
 * 几个线程拼命数数，数上几秒。
 * 现象：有几个线程就忙几个核，直到全部核都忙；
 * 线程再多，就只能分着用。
 * 原因：Java 的线程就是系统的线程，哪个核空着，
 * 系统就让它们在哪个核上跑。
 */
public class Threads {
    private static final ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
    private static long[] cpu;
    private static long[] work;

    // 每个线程做的事：一轮数 5 毫秒，数到时间结束。
    private static void spin(int me, long end) {
        while (System.nanoTime() < end) {
            long turn = System.nanoTime() + 5_000_000;
            work[me] += count(Math.min(turn, end));
            cpu[me] = jvm.getCurrentThreadCpuTime() / 1000;
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
