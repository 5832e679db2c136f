package classroom.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A metric with a value for each of several threads. Where one number is asked for, it is their sum. It doesn't change. */
@SuppressWarnings("serial")
public final class PerThreadValue extends Number {
    private final long[] values;

    /** @param values one for each, in their order */
    PerThreadValue(long[] values) {
        this.values = values.clone();
    }

    /** The values in their order. */
    public List<Long> values() {
        return Arrays.stream(values).boxed().toList();
    }

    @Override
    public long longValue() {
        return Arrays.stream(values).sum();
    }

    @Override
    public int intValue() {
        return Math.toIntExact(longValue());
    }

    @Override
    public float floatValue() {
        return longValue();
    }

    @Override
    public double doubleValue() {
        return longValue();
    }

    /** As in {@code 12, 13}. */
    @Override
    public String toString() {
        return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}
