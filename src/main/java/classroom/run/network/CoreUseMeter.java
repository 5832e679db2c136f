package classroom.run.network;

import java.util.function.LongSupplier;

/**
 * How many cores some worker processes use: the CPU time that they took, divided by the time that passed. It is
 * measured at most once a second, and only while they work. May be used on any thread.
 */
final class CoreUseMeter {
    /** The least time between two measurements, in ns. */
    static final long MIN_INTERVAL_NANOS = 1_000_000_000;
    /** Workers that use less than this of a core wait for tasks. */
    private static final double MIN_CORES = 0.02;

    private final LongSupplier clock;
    private final LongSupplier cpu;
    private boolean works;
    private int tasks;
    private long since;
    private long cpuBefore;
    private double cores;

    /**
     * @param clock the time, in ns
     * @param cpu   the CPU time of the processes since they started, in ns; may fall when one of them has ended
     */
    CoreUseMeter(LongSupplier clock, LongSupplier cpu) {
        this.clock = clock;
        this.cpu = cpu;
    }

    /**
     * Measures, if the last measurement is a second old. The first task after a rest begins a measurement; one that
     * finds no new task and a resting processor is the last.
     *
     * @param taken how many tasks were taken so far
     * @return the number of cores in use between the last two readings; 0 at rest
     */
    synchronized double measure(int taken) {
        long now = clock.getAsLong();
        boolean tookTask = taken != tasks;
        if (works ? now - since < MIN_INTERVAL_NANOS : !tookTask) {
            return cores;
        }
        long cpuNow = cpu.getAsLong();
        double used = works ? Math.max(0, cpuNow - cpuBefore) / (double) (now - since) : 0;
        works = tookTask || used >= MIN_CORES;
        cores = works ? used : 0;
        tasks = taken;
        since = now;
        cpuBefore = cpuNow;
        return cores;
    }
}
