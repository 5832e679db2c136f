package classroom.metrics.sum;

import java.util.List;

/** What the programs of the lesson {@code sum} are told to do with their list of numbers. */
public final class SumTask {
    /** The usual task. */
    public static final String ADD = "add";
    /** The task that costs more. */
    public static final String PRIMES = "primes";
    /** A number costs so much more in the second task that there are so many times fewer of them. */
    private static final int PRIMES_DIVISOR = 20;
    private static final int MAX_PRIMES = 10_000_000;

    private SumTask() {
    }

    /**
     * How many numbers the list has.
     *
     * @param numbers N
     * @param primes  whether the primes among them are counted; else they are added
     */
    public static int count(int numbers, boolean primes) {
        return primes ? Math.min(numbers / PRIMES_DIVISOR, MAX_PRIMES) : numbers;
    }

    /**
     * How many bytes the list has.
     *
     * @param values for the lesson's parameters, in their order
     */
    public static long bytes(List<String> values) {
        return (long) Long.BYTES * count(Integer.parseInt(values.get(0)), values.get(2).equals(PRIMES));
    }

    /**
     * How many worker processes the program of processes starts. Each has its part of the list in its own memory.
     *
     * @param values for the lesson's parameters, in their order
     */
    public static int processes(List<String> values) {
        return Integer.parseInt(values.get(1));
    }
}
