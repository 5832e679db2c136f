package classroom.program.cores;

import com.sun.management.OperatingSystemMXBean;
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
    private static final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int cores = Runtime.getRuntime().availableProcessors();
    private static long[] cpu;
    private static long[] work;
    private static long used;
    private static long took;
    private static long busy;

    // 每个线程做的事：一轮数 5 毫秒，数到时间结束。
    private static void spin(int me, long end) {
        while (System.nanoTime() < end) {
            work[me] += count(Math.min(end, System.nanoTime() + 5_000_000));
            cpu[me] = jvm.getCurrentThreadCpuTime() / 1000;
        }
    }

    // 到那时为止，一个线程能数到多少。
    private static long count(long until) {
        long n = 0;
        for (long now = 0; now < until; now = System.nanoTime()) n++;
        return n;
    }

    public static void main(String[] args) throws InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 4;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        cpu = new long[count];
        work = new long[count];
        Thread[] threads = new Thread[count];
        system.getCpuLoad();
        long before = system.getProcessCpuTime();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        for (int i = 0; i < count; i++) {
            int me = i;
            threads[i] = new Thread(() -> spin(me, end), "计数线程 " + (i + 1));
            threads[i].start();
        }
        // 每 100 毫秒看一次：整个进程用了多少，整台机器一共忙了多少。
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                thread.join(100);
                long now = (System.nanoTime() - begin) / 1000;
                busy += (long) (Math.max(0, system.getCpuLoad()) * cores * (now - took));
                used = (system.getProcessCpuTime() - before) / 1000;
                took = now;
            }
        }
        for (int i = 0; i < count; i++) {
            System.out.println("计数线程 " + (i + 1) + ": " + cpu[i] / 1000 + " 毫秒 CPU，数到 " + work[i]);
        }
        System.out.println("用到的核: " + Math.round(100.0 * used / took) / 100.0 + "，共 " + cores
                + "，其他程序：" + Math.round(100.0 * Math.max(0, busy - used) / took) / 100.0);
    }
}
