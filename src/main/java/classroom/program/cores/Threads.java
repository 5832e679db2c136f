package classroom.program.cores;

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
    private static long[] cpu;
    private static long[] work;

    // What a thread does: turns of 5 ms, until the end.
    private static void spin(int me, long end) {
        while (System.nanoTime() < end) {
            long turn = System.nanoTime() + 5_000_000;
            work[me] += count(Math.min(turn, end));
            cpu[me] = jvm.getCurrentThreadCpuTime() / 1000;
        }
    }

    // How far a thread can count until then.
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
            threads[i] = new Thread(() -> spin(me, end), "Counter " + (i + 1));
            threads[i].start();
        }
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                thread.join(100);
                Meter.measure();
            }
        }
        for (int i = 0; i < count; i++) {
            System.out.println("Counter " + (i + 1) + ": cpu = "
                    + cpu[i] / 1000 + " ms, work = " + work[i]);
        }
        Meter.report();
    }
}
