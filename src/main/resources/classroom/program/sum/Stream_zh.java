package classroom.program.sum;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/*
 * 一个并行流把 1 到 N 加起来。
 * 预期：N(N+1)/2，所有的核都在忙。
 * 原因：流把各段交给 Java 的线程池，池里的线程
 * 比核数少一个，主线程也来帮忙。
 * 谁算哪一段，由它自己决定。
 */
public class Stream {
    private static long add(long[] list, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += list[i];
        }
        return sum;
    }

    private static long work(Task task, long[] list, int from, int to) {
        return task.primes ? Task.primes(list, from, to) : add(list, from, to);
    }

    public static void main(String[] args) {
        Task task = new Task(args);
        long begin = System.nanoTime();
        long[] list = LongStream.rangeClosed(1, task.count).toArray();
        long made = System.nanoTime();
        System.out.println("make = " + Task.ms(made - begin));
        long[] parts = new long[task.workers];
        IntStream.range(0, task.workers).parallel().forEach(own -> {
            int from = task.from(own);
            int to = task.from(own + 1);
            parts[own] = work(task, list, from, to);
        });
        long result = LongStream.of(parts).sum();
        System.out.println("work = " + Task.ms(System.nanoTime() - made));
        System.out.println(task.result(result));
    }
}
