package classroom.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A metric with a value for each of several threads. As a single number, it is their sum. Immutable. */
public final class PerThreadValue extends Number {
    private final long[] values;

    /** @param values a value for each thread, in order */
    public PerThreadValue(long[] values) {
        this.values = values.clone();
    }

    /** Returns the values in order. */
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

    /** Returns a text as in {@code 12, 13}. */
    @Override
    public String toString() {
        return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}
