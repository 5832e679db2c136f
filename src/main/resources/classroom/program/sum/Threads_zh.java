package classroom.program.sum;

import java.util.ArrayList;
import java.util.List;

/*
 * 几个线程把 1 到 N 加起来，每个线程加一段。
 * 预期：N(N+1)/2，所有的核都在忙。
 * 原因：Java 的线程用得上所有的核，而列表就在
 * 进程的内存里，所有线程都能直接读。
 * 不过所有的核都走同一条路去读内存。
 * 另一个任务，每个数要花的功夫大得多：
 * 数出到 N / 20 为止有多少个素数，最多数到一千万。
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

    // 从 2 到平方根，没有一个数能整除它，它就是素数。
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
        System.out.println("做列表：" + ms(made - begin) + " 毫秒");
        long[] parts = new long[workers];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int own = i;
            int from = (int) ((long) count * i / workers);
            int to = (int) ((long) count * (i + 1) / workers);
            threads.add(new Thread(() -> parts[own] = primes ? primes(list, from, to) : add(list, from, to), "工人 " + (i + 1)));
            threads.get(i).start();
        }
        long result = 0;
        for (int i = 0; i < workers; i++) {
            threads.get(i).join();
            result += parts[i];
        }
        long end = System.nanoTime();
        System.out.println("计算：" + ms(end - made) + " 毫秒");
        System.out.println((primes ? "素数个数：" : "总和：") + result);
    }

    private static double ms(long nanos) {
        return nanos / 100_000 / 10.0;
    }
}
