package classroom.metrics;

import classroom.trace.EventKind;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Value;
import java.util.Arrays;

/**
 * Moments in ns of the run's clock, in their order, each with a number: mostly the value that something had from then on. Filled by one
 * thread, then read by any.
 */
public final class TimeSeries {
    private long[] times = new long[16];
    private long[] values = new long[16];
    private int size;

    /** The whole numbers that were written to a static field of a process so far, in the order of time if one thread wrote them. */
    static TimeSeries of(ProcessTrace process, String field) {
        TimeSeries steps = new TimeSeries();
        for (ThreadTrace each : process.threads()) {
            for (int i = 0; i < each.size(); i++) {
                if (each.kind(i) == EventKind.WRITE_STATIC && each.site(i).name().equals(field) && each.value(i).type() == Value.ValueType.WHOLE) {
                    steps.add(each.time(i), each.value(i).bits());
                }
            }
        }
        return steps;
    }

    /** Takes one more, not earlier than the last. */
    public void add(long time, long value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        times[size] = time;
        values[size++] = value;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** From when on it had a value. */
    public long time(int step) {
        return times[step];
    }

    /** Which value that was. */
    public long value(int step) {
        return values[step];
    }

    /** How many there were up to a time. */
    public int until(long time) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (times[middle] <= time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The value at a time; 0 before the first. */
    public long at(long time) {
        int count = until(time);
        return count == 0 ? 0 : values[count - 1];
    }
}
