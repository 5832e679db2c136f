package classroom.program.cores;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/*
 * Measures how many cores a process keeps busy, and how many
 * are busy in all: again and again, in microseconds.
 */
class Meter {
    private static final OperatingSystemMXBean system = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int cores = Runtime.getRuntime().availableProcessors();
    private static long begin;
    private static long before;
    private static long used;
    private static long took;
    private static long busy;

    static void start() {
        system.getCpuLoad();
        before = system.getProcessCpuTime();
        begin = System.nanoTime();
    }

    // How much CPU time this process has had since the start.
    static void measure() {
        long cpu = system.getProcessCpuTime() - before;
        note(cpu / 1000, (System.nanoTime() - begin) / 1000);
    }

    // A process has had so much CPU time, so long after the start.
    static void note(long cpu, long now) {
        double load = Math.max(0, system.getCpuLoad());
        busy += (long) (load * cores * (now - took));
        used = cpu;
        took = now;
    }

    static void report() {
        double time = Math.max(1, took);
        long percent = Math.round(100 * used / time);
        long others = Math.round(100 * Math.max(0, busy - used) / time);
        System.out.println("cores = " + cores);
        System.out.println("cores_used = " + percent / 100.0);
        System.out.println("others_used = " + others / 100.0);
    }
}
