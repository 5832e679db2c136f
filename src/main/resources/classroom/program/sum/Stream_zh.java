package classroom.program.sum;

import java.util.stream.IntStream;

/*
 * 一个并行流把 1 到 N 加起来。
 * 预期：N(N+1)/2，所有的核都在忙。
 * 原因：流把各段交给 Java 的线程池，池里的线程
 * 比核数少一个，主线程也来帮忙。
 * 谁算哪一段，由它自己决定。
 * 另一个任务，每个数要花的功夫大得多：
 * 数出到 N / 20 为止有多少个素数，最多数到一千万。
 */
public class Stream {
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

    // 从 2 到平方根，没有一个数能整除它，它就是素数。
    private static long primes(long[] list, int from, int to) {
        long found = 0;
        for (int i = from; i < to; i++) { long n = list[i], d = 2; while (d * d <= n && n % d != 0) { d++; } found += n > 1 && d * d > n ? 1 : 0; }
        return found;
    }

    public static void main(String[] args) {
        int numbers = args.length > 0 ? Integer.parseInt(args[0]) : 100_000_000;
        int parts = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        boolean primes = args.length > 2 && args[2].equals("primes");
        int count = primes ? Math.min(numbers / 20, 10_000_000) : numbers;
        long begin = System.nanoTime();
        long[] list = make(count);
        long made = System.nanoTime();
        System.out.println("做列表：" + ms(made - begin) + " 毫秒");
        long result = IntStream.range(0, parts).parallel().mapToLong(i -> {
            int from = (int) ((long) count * i / parts);
            int to = (int) ((long) count * (i + 1) / parts);
            return primes ? primes(list, from, to) : add(list, from, to);
        }).sum();
        long end = System.nanoTime();
        System.out.println("计算：" + ms(end - made) + " 毫秒");
        System.out.println((primes ? "素数个数：" : "总和：") + result);
    }

    private static double ms(long nanos) {
        return nanos / 100_000 / 10.0;
    }
}
