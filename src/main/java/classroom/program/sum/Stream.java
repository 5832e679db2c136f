package classroom.program.sum;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/*
 * A parallel stream adds the numbers from 1 to N.
 * Expect: N(N+1)/2, and all cores busy.
 * Why: the stream hands the parts to the threads of a pool
 * that Java keeps, one less than there are cores, and the
 * main thread helps. Who takes which part is its affair.
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
