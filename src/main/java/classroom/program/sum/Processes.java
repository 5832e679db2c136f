package classroom.program.sum;

import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.stream.LongStream;

/*
 * Some processes add the numbers from 1 to N, a part each.
 * Expect: N(N+1)/2, and all cores busy, but for a short
 * work more time than one process takes.
 * Why: a process has its own memory, so its part of the
 * list must be sent to it, through a pipe. And it is a
 * JVM, which starts slowly and is slow at first.
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
            // A child: it gets its part of the list, and gives back a number.
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
                System.out.println("A process ended early, status " + status);
            } else {
                result += Long.parseLong(part);
            }
        }
        System.out.println("work = " + Task.ms(System.nanoTime() - made));
        System.out.println(task.result(result));
    }
}
