package classroom.metrics.cores;

import classroom.metrics.RootProcess;
import classroom.metrics.StaticFields;
import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.Value;
import java.util.Arrays;

/**
 * The use of the machine by the threads of the lesson {@code cores} up to a time, from the program's own fields.
 * Immutable.
 *
 * @param cores the number of cores of the machine; 0 while unknown
 * @param used  the CPU time of the whole process, in µs
 * @param took  the measured time span, in µs
 * @param busy  the CPU time of all processes of the machine in that span, in µs; 0 if the program does not measure it
 * @param cpu   the CPU time of each thread, in µs
 * @param work  how far each thread has counted
 */
public record CoreUse(int cores, long used, long took, long busy, long[] cpu, long[] work) {
    /** The value while nothing is known. */
    public static final CoreUse NONE = new CoreUse(0, 0, 0, 0, new long[0], new long[0]);

    public CoreUse {
        cpu = cpu.clone();
        work = work.clone();
    }

    /**
     * Reads the values from a trace.
     *
     * @param trace   null for none
     * @param threads the number of threads
     * @param time    in ns of the run's clock
     */
    public static CoreUse at(Trace trace, int threads, long time) {
        ProcessTrace process = RootProcess.of(trace);
        if (process == null) {
            return NONE;
        }
        // The program measures repeatedly and writes the duration last: all values belong to the same measurement.
        FieldKey last = StaticFields.named(trace, process, "took");
        TraceEvent measured = trace.fieldAt(last, time);
        long whole = measured == null || measured.time() > time ? trace.start() : measured.time();
        return new CoreUse(
                (int) bits(trace, process, "cores", time),
                bits(trace, process, "used", whole),
                bits(trace, last, whole),
                bits(trace, process, "busy", whole),
                elements(trace, process, bits(trace, process, "cpu", time), threads, time),
                elements(trace, process, bits(trace, process, "work", time), threads, time));
    }

    @Override
    public long[] cpu() {
        return cpu.clone();
    }

    @Override
    public long[] work() {
        return work.clone();
    }

    /** Returns the average number of cores that the process kept busy; 0 while unknown. */
    public double coresUsed() {
        return took == 0 ? 0 : (double) used / took;
    }

    /** Returns the average number of cores that other processes kept busy, including the window; 0 if unknown. */
    public double othersUsed() {
        return took == 0 ? 0 : (double) Math.max(0, busy - used) / took;
    }

    /** Returns the sum of all threads' counts. */
    public long allWork() {
        return Arrays.stream(work).sum();
    }

    private static long[] elements(Trace trace, ProcessTrace process, long array, int threads, long time) {
        long[] elements = new long[threads];
        for (int i = 0; array != 0 && i < threads; i++) {
            elements[i] = bits(trace, new FieldKey(process, "", "", (int) array, i), time);
        }
        return elements;
    }

    private static long bits(Trace trace, ProcessTrace process, String name, long time) {
        return bits(trace, StaticFields.named(trace, process, name), time);
    }

    /** Returns the number in a field, or the identity of its object; 0 before it was written. */
    private static long bits(Trace trace, FieldKey field, long time) {
        TraceEvent event = trace.fieldAt(field, time);
        return event == null || event.time() > time || event.value().type() == Value.ValueType.NULL
                ? 0
                : event.value().bits();
    }
}
