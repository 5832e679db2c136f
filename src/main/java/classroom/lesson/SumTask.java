package classroom.lesson;

/** What the programs of the lesson {@code sum} are told to do with their list of numbers. */
public final class SumTask {
    /** A number costs so much more in the second task that there are so many times fewer of them. */
    private static final int FEWER = 20;
    private static final int MOST_PRIMES = 10_000_000;

    private SumTask() {
    }

    /**
     * How many numbers the list has.
     *
     * @param numbers N
     * @param task    0 to add them, 1 to count the primes among them
     */
    public static int count(int numbers, int task) {
        return task == 0 ? numbers : Math.min(numbers / FEWER, MOST_PRIMES);
    }
}
