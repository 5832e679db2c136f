package classroom.program.sum;

import java.util.stream.LongStream;

/*
 * Some threads add the numbers from 1 to N, a part each.
 * Expect: N(N+1)/2, and all cores busy.
 * Why: Java's threads use all cores, and the list is in
 * the memory that all threads of a process share. But all
 * cores read it through the same wires.
 */
public class Threads {
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

    public static void main(String[] args) throws InterruptedException {
        Task task = new Task(args);
        long begin = System.nanoTime();
        long[] list = LongStream.rangeClosed(1, task.count).toArray();
        long made = System.nanoTime();
        System.out.println("make = " + Task.ms(made - begin));
        long[] parts = new long[task.workers];
        Thread[] threads = new Thread[task.workers];
        for (int i = 0; i < task.workers; i++) {
            int own = i;
            int from = task.from(i);
            int to = task.from(i + 1);
            Runnable part = () -> parts[own] = work(task, list, from, to);
            threads[i] = new Thread(part, "Worker " + (i + 1));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long result = LongStream.of(parts).sum();
        System.out.println("work = " + Task.ms(System.nanoTime() - made));
        System.out.println(task.result(result));
    }
}
