package classroom.program.cores;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/*
 * The same threads, but all of them share one lock, and
 * the holder hands it on after 5 ms.
 * Expect: one core is busy, whatever the machine has.
 * Why: only the holder counts, the others wait. This is
 * how an interpreter with a global lock runs threads.
 */
public class GlobalLock {
    private static final ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
    private static final Lock lock = new ReentrantLock(true);
    private static long[] cpu;
    private static long[] work;

    // What a thread does: turns of 5 ms, until the end.
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
