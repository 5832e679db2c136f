package classroom.program.sum;

import java.util.stream.LongStream;

/*
 * 一个线程把 1 到 N 加起来。
 * 预期：N(N+1)/2，只有一个核在忙。
 * 原因：一个线程同一时刻只能在一个核上运行，
 * 有多少个核都一样。
 */
public class One {
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
        long result = work(task, list, 0, task.count);
        System.out.println("work = " + Task.ms(System.nanoTime() - made));
        System.out.println(task.result(result));
    }
}
