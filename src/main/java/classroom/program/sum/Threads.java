package classroom.program.sum;

import java.util.ArrayList;
import java.util.List;

/*
 * Some threads add the numbers from 1 to N, a part each.
 * Expect: N(N+1)/2, and all cores busy.
 * Why: Java's threads use all cores, and the list is in
 * the memory that all threads of a process share. But all
 * cores read it through the same wires.
 * The other task costs more for each number: it counts
 * the primes up to N / 20, but no further than 10 million.
 */
public class Threads {
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

    public static void main(String[] args) throws InterruptedException {
        int numbers = args.length > 0 ? Integer.parseInt(args[0]) : 100_000_000;
        int workers = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        boolean primes = args.length > 2 && args[2].equals("primes");
        int count = primes ? Math.min(numbers / 20, 10_000_000) : numbers;
        long begin = System.nanoTime();
        long[] list = make(count);
        long made = System.nanoTime();
        System.out.println("Making the list: " + ms(made - begin) + " ms");
        long[] parts = new long[workers];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int own = i;
            int from = (int) ((long) count * i / workers);
            int to = (int) ((long) count * (i + 1) / workers);
            threads.add(new Thread(() -> parts[own] = primes ? primes(list, from, to) : add(list, from, to), "Worker " + (i + 1)));
            threads.get(i).start();
        }
        long result = 0;
        for (int i = 0; i < workers; i++) {
            threads.get(i).join();
            result += parts[i];
        }
        long end = System.nanoTime();
        System.out.println("Working: " + ms(end - made) + " ms");
        System.out.println((primes ? "Primes: " : "Sum: ") + result);
    }

    private static double ms(long nanos) {
        return nanos / 100_000 / 10.0;
    }
}
