package classroom.lesson;

import java.util.List;

/** What the programs of the lesson {@code sum} are told to do with their list of numbers. */
public final class SumTask {
    /** The usual task. */
    public static final String ADD = "add";
    /** The task that costs more. */
    public static final String PRIMES = "primes";
    /** A number costs so much more in the second task that there are so many times fewer of them. */
    private static final int FEWER = 20;
    private static final int MOST_PRIMES = 10_000_000;

    private SumTask() {
    }

    /**
     * How many numbers the list has.
     *
     * @param numbers N
     * @param primes  whether the primes among them are counted; else they are added
     */
    public static int count(int numbers, boolean primes) {
        return primes ? Math.min(numbers / FEWER, MOST_PRIMES) : numbers;
    }

    /**
     * How many bytes the list has.
     *
     * @param program any of the catalog
     * @param values  for its parameters, in their order
     * @return 0 for a program of another lesson
     */
    public static long bytes(Program program, List<String> values) {
        boolean isOfSum = program.id().startsWith("sum/");
        return isOfSum ? (long) Long.BYTES * count(Integer.parseInt(values.get(0)), values.get(2).equals(PRIMES)) : 0;
    }

    /**
     * How many worker processes a program starts. Each has its part of the list in its own memory.
     *
     * @param program one of the lesson
     * @param values  for its parameters, in their order
     * @return 0 for a program whose workers are threads
     */
    public static int processes(Program program, List<String> values) {
        return program.id().equals("sum/processes") ? Integer.parseInt(values.get(1)) : 0;
    }
}
