package classroom.metrics.cores;

import classroom.metrics.RootProcess;
import classroom.metrics.StaticFields;
import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.Value;
import java.util.Arrays;

/**
 * What the threads of the lesson {@code cores} had got of the machine by a time, as the program's own fields tell. It doesn't change.
 *
 * @param cores how many the machine has; 0 while that isn't known
 * @param used  the CPU time of the whole process, in µs
 * @param took  in how much time, in µs
 * @param busy  the CPU time of all that ran on the machine meanwhile, in µs; 0 where the program doesn't say
 * @param cpu   the CPU time of each thread, in µs
 * @param work  how far each thread has counted
 */
public record CoreUse(int cores, long used, long took, long busy, long[] cpu, long[] work) {
    /** Where nothing is known. */
    public static final CoreUse NONE = new CoreUse(0, 0, 0, 0, new long[0], new long[0]);

    public CoreUse {
        cpu = cpu.clone();
        work = work.clone();
    }

    /**
     * Reads it from a trace.
     *
     * @param trace   null for none
     * @param threads how many threads there are
     * @param time    in ns of the run's clock
     */
    public static CoreUse at(Trace trace, int threads, long time) {
        ProcessTrace process = RootProcess.of(trace);
        if (process == null) {
            return NONE;
        }
        // The program measures again and again, and writes each time last how long it took: all of a measurement belong together.
        FieldKey last = StaticFields.named(trace, process, "took");
        TraceEvent measured = trace.fieldAt(last, time);
        long whole = measured == null || measured.time() > time ? trace.start() : measured.time();
        return new CoreUse((int) bits(trace, process, "cores", time), bits(trace, process, "used", whole), bits(trace, last, whole),
                bits(trace, process, "busy", whole), elements(trace, process, bits(trace, process, "cpu", time), threads, time),
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

    /** How many cores the process kept busy, on average; 0 before that is known. */
    public double coresUsed() {
        return took == 0 ? 0 : (double) used / took;
    }

    /** How many cores others kept busy meanwhile, the window among them, on average; 0 where that is not known. */
    public double othersUsed() {
        return took == 0 ? 0 : (double) Math.max(0, busy - used) / took;
    }

    /** How far all threads have counted together. */
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

    /** The number in a field, or the identity of the object; 0 before one was written. */
    private static long bits(Trace trace, FieldKey field, long time) {
        TraceEvent event = trace.fieldAt(field, time);
        return event == null || event.time() > time || event.value().type() == Value.ValueType.NULL ? 0 : event.value().bits();
    }
}
