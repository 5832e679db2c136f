package classroom.metrics;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Value;
import classroom.trace.index.AscendingSearch;
import java.util.Arrays;

/**
 * A sequence of times, in ns of the run's clock, in ascending order, each with a number: mostly the value that
 * something has from that time on. Filled by one thread, then read by any.
 */
public final class TimeSeries {
    private long[] times = new long[16];
    private long[] values = new long[16];
    private int size;

    /**
     * Returns the whole numbers written to a static field of a process so far, in time order if one thread wrote
     * them.
     */
    public static TimeSeries of(ProcessTrace process, String field) {
        TimeSeries steps = new TimeSeries();
        for (ThreadTrace each : process.threads()) {
            for (int i = 0; i < each.size(); i++) {
                if (each.kind(i) == EventKind.WRITE_STATIC
                        && each.site(i).name().equals(field)
                        && each.value(i).type() == Value.ValueType.WHOLE) {
                    steps.add(each.time(i), each.value(i).bits());
                }
            }
        }
        return steps;
    }

    /** Adds a value, not earlier than the last one. */
    public void add(long time, long value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        times[size] = time;
        values[size++] = value;
    }

    /** Returns the number of values. */
    public int size() {
        return size;
    }

    /** Returns the time of a value. */
    public long time(int step) {
        return times[step];
    }

    /** Returns a value. */
    public long value(int step) {
        return values[step];
    }

    /** Returns how many values there were up to a time. */
    public int until(long time) {
        return AscendingSearch.lastAtOrBefore(times, size, time) + 1;
    }

    /** Returns the value at a time; 0 before the first. */
    public long at(long time) {
        int count = until(time);
        return count == 0 ? 0 : values[count - 1];
    }
}
