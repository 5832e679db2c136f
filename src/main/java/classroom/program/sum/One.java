package classroom.program.sum;

/*
 * One thread adds the numbers from 1 to N.
 * Expect: N(N+1)/2, and one core that is busy.
 * Why: a thread runs on one core at a time, however many
 * cores there are.
 * The other task costs more for each number: it counts
 * the primes up to N / 20, but no further than 10 million.
 */
public class One {
    private static long[] make(int count) {
        long[] list = new long[count];
        for (int i = 0; i < count; i++) { list[i] = i + 1; }
        return list;
    }

    private static long add(long[] list, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) { sum += list[i]; }
        return sum;
    }

    // A number is prime if none from 2 to its root divides it.
    private static long primes(long[] list, int from, int to) {
        long found = 0;
        for (int i = from; i < to; i++) { long n = list[i], d = 2; while (d * d <= n && n % d != 0) { d++; } found += n > 1 && d * d > n ? 1 : 0; }
        return found;
    }

    public static void main(String[] args) {
        int numbers = args.length > 0 ? Integer.parseInt(args[0]) : 100_000_000;
        boolean primes = args.length > 2 && args[2].equals("primes");
        int count = primes ? Math.min(numbers / 20, 10_000_000) : numbers;
        long begin = System.nanoTime();
        long[] list = make(count);
        long made = System.nanoTime();
        System.out.println("Making the list: " + ms(made - begin) + " ms");
        long result = primes ? primes(list, 0, count) : add(list, 0, count);
        long end = System.nanoTime();
        System.out.println("Working: " + ms(end - made) + " ms");
        System.out.println((primes ? "Primes: " : "Sum: ") + result);
    }

    private static double ms(long nanos) {
        return nanos / 100_000 / 10.0;
    }
}
