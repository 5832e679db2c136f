package classroom.metrics.sum;

import java.util.List;

/** What the programs of the lesson {@code sum} do with their list of numbers. */
public final class SumTask {
    /** Add the numbers; the default. */
    public static final String ADD = "add";
    /** Count the primes, which takes longer for each number. */
    public static final String PRIMES = "primes";
    /** The list for counting primes is shorter by this factor. */
    private static final int PRIMES_DIVISOR = 20;

    private static final int MAX_PRIMES = 10_000_000;

    private SumTask() {}

    /**
     * Returns the length of the list.
     *
     * @param numbers the parameter N
     * @param primes  whether primes are counted instead of adding
     */
    public static int count(int numbers, boolean primes) {
        return primes ? Math.min(numbers / PRIMES_DIVISOR, MAX_PRIMES) : numbers;
    }

    /**
     * Returns the size of the list in bytes.
     *
     * @param values the values of the lesson's parameters, in order
     */
    public static long bytes(List<String> values) {
        return (long) Long.BYTES
                * count(Integer.parseInt(values.get(0)), values.get(2).equals(PRIMES));
    }

    /**
     * Returns the number of worker processes that the program with processes starts. Each has its part of the list in
     * its own memory.
     *
     * @param values the values of the lesson's parameters, in order
     */
    public static int processes(List<String> values) {
        return Integer.parseInt(values.get(1));
    }
}
