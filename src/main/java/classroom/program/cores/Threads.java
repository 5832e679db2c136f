package classroom.program.cores;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/*
 * Some threads count as fast as they can, for seconds.
 * Expect: as many cores are busy as there are threads,
 * up to all of the machine; then threads share cores.
 * Why: Java's threads are threads of the system, and it
 * lets them run on any core that is free.
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

    // What a thread does: turns of 5 ms, until the end.
    private static void spin(int me, long end) {
        while (System.nanoTime() < end) {
            work[me] += count(Math.min(end, System.nanoTime() + 5_000_000));
            cpu[me] = jvm.getCurrentThreadCpuTime() / 1000;
        }
    }

    // How far a thread can count until then.
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
            threads[i] = new Thread(() -> spin(me, end), "Counter " + (i + 1));
            threads[i].start();
        }
        // Every 100 ms: what the whole process has used, and how busy all of the machine was.
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
            System.out.println("Counter " + (i + 1) + ": " + cpu[i] / 1000 + " ms CPU, counted to " + work[i]);
        }
        System.out.println("Cores used: " + Math.round(100.0 * used / took) / 100.0 + " of " + cores
                + ", by others: " + Math.round(100.0 * Math.max(0, busy - used) / took) / 100.0);
    }
}
