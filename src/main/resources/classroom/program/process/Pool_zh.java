package classroom.program.process;

import java.util.HashSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/*
 * 进程池：几个工作进程，一个任务队列，一个结果
 * 队列。每个工作进程有一个线程负责，通过一个管道
 * 给它任务，通过另一个管道读结果。
 * 现象：每个任务正好有一个结果；杀掉几个工作进程
 * 也一样，只要还剩一个。
 * 原因：工作进程没回答就没了，它的任务就放回队列，
 * 由别的工作进程去做。
 */
public class Pool {
    static final BlockingQueue<Integer> tasks = new LinkedBlockingQueue<>();
    static final BlockingQueue<String> results = new LinkedBlockingQueue<>();

    public static void main(String[] args) throws Exception {
        int pause = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int left = args.length > 3 ? Integer.parseInt(args[3]) : 4;
        int count = args.length > 4 ? Integer.parseInt(args[4]) : 20;
        for (int task = 1; task <= count; task++) {
            tasks.put(task);
        }
        Worker[] pool = new Worker[left];
        for (int i = 0; i < pool.length; i++) {
            Worker worker = new Worker(pause, "worker-" + (i + 1));
            pool[i] = worker;
            Runnable serve = () -> serve(worker);
            Thread thread = new Thread(serve, "负责工人 " + (i + 1));
            thread.setDaemon(true);
            thread.start();
        }
        var done = new HashSet<String>();
        int twice = 0;
        while (done.size() < count && left > 0) {
            String result = results.take();
            if (result.equals(Worker.GONE)) {
                left--;
            } else {
                System.out.println(result);
                twice += done.add(result) ? 0 : 1;
            }
        }
        for (Worker worker : pool) {
            System.out.println("一个工人结束了，退出码 " + worker.end());
        }
        System.out.println("tasks = " + count + ", twice = " + twice
                + ", lost = " + (count - done.size()));
    }

    // 父进程为一个工作进程做的事，只要它还在。
    private static void serve(Worker worker) {
        try {
            String result = "";
            while (!result.equals(Worker.GONE)) {
                int task = tasks.take();
                result = worker.ask(task);
                if (result.equals(Worker.GONE)) {
                    tasks.put(task);
                }
                results.put(result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
