package classroom.program.process;

import java.util.HashSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/*
 * A pool of worker processes, a queue of tasks, a queue of
 * results. A thread for each worker hands it tasks through
 * one pipe and reads results from another.
 * Expect: every task has one result, even if you kill some
 * of the workers, as long as one is left.
 * Why: a task whose worker has gone without an answer goes
 * back into the queue, and another worker takes it.
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
            Thread thread = new Thread(serve, "Serves worker " + (i + 1));
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
            System.out.println("A worker ended, status " + worker.end());
        }
        System.out.println("tasks = " + count + ", twice = " + twice
                + ", lost = " + (count - done.size()));
    }

    // What the parent does for a worker, as long as that lives.
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
