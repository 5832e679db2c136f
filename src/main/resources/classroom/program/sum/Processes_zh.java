package classroom.program.sum;

import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.stream.LongStream;

/*
 * 几个进程把 1 到 N 加起来，每个进程加一段。
 * 预期：N(N+1)/2，所有的核都在忙；可是活儿少的话，
 * 反而比一个进程还慢。
 * 原因：进程各有各的内存，所以列表要一段一段地
 * 通过管道发给它们。而且每个进程都是一个 Java
 * 虚拟机，启动要花时间，刚开始跑得也慢。
 */
public class Processes {
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

    public static void main(String[] args) throws Exception {
        Task task = new Task(args);
        if (args.length > 3) {
            // 子进程：收下自己那一段列表，交回一个数。
            var pipe = new ObjectInputStream(System.in);
            long[] part = (long[]) pipe.readObject();
            System.out.println(work(task, part, 0, part.length));
            return;
        }
        long begin = System.nanoTime();
        long[][] parts = new long[task.workers][];
        for (int i = 0; i < task.workers; i++) {
            int to = task.from(i + 1);
            parts[i] = LongStream.rangeClosed(task.from(i) + 1, to).toArray();
        }
        long made = System.nanoTime();
        System.out.println("make = " + Task.ms(made - begin));
        Process[] children = new Process[task.workers];
        for (int i = 0; i < task.workers; i++) {
            children[i] = new ProcessBuilder(task.child(Processes.class))
                    .redirectError(Redirect.INHERIT).start();
        }
        for (int i = 0; i < task.workers; i++) {
            var pipe = new ObjectOutputStream(children[i].getOutputStream());
            pipe.writeObject(parts[i]);
            pipe.close();
        }
        System.out.println("start = " + Task.ms(System.nanoTime() - made));
        long result = 0;
        for (Process child : children) {
            String part = child.inputReader().readLine();
            if (part == null) {
                int status = child.waitFor();
                System.out.println("有一个进程提前结束了，状态码 " + status);
            } else {
                result += Long.parseLong(part);
            }
        }
        System.out.println("work = " + Task.ms(System.nanoTime() - made));
        System.out.println(task.result(result));
    }
}
