package classroom.program.network;

/*
 * Counts the primes from one number to the next.
 */
class Primes {
    private static final long FIRST = 10_000_000;

    // A task, as text: two numbers.
    static String text(int task, int work) {
        long from = FIRST + (task - 1) * 1000L * work;
        return from + " " + (from + 1000L * work);
    }

    // A number is prime if none from 2 to its root divides it.
    static long count(long from, long to) {
        long found = 0;
        for (long number = from; number < to; number++) {
            long divisor = 2;
            while (divisor * divisor <= number && number % divisor != 0) {
                divisor++;
            }
            if (divisor * divisor > number) {
                found++;
            }
        }
        return found;
    }
}
