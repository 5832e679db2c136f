package classroom.program.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/*
 * A pool of worker processes: the parent has a queue of
 * tasks and a queue of results. A thread for each worker
 * hands it tasks through one pipe and reads results from
 * another.
 * Expect: every task has one result, even if you kill some
 * of the workers, as long as one is left.
 * Why: a task whose worker has gone without an answer goes
 * back into the queue, and another worker takes it.
 */
public class Pool {
    private static final int END = 0;
    private static final String GONE = "0";

    public static void main(String[] args) throws Exception {
        int pause = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int workers = args.length > 3 ? Integer.parseInt(args[3]) : 4;
        int count = args.length > 4 ? Integer.parseInt(args[4]) : 20;
        if (args.length == 2 && args[1].startsWith("worker-")) {
            work(pause);
            return;
        }
        BlockingQueue<Integer> tasks = new LinkedBlockingQueue<>();
        BlockingQueue<String> results = new LinkedBlockingQueue<>();
        for (int task = 1; task <= count; task++) {
            tasks.put(task);
        }
        Process[] pool = new Process[workers];
        for (int i = 0; i < workers; i++) {
            Process worker = start(pause, "worker-" + (i + 1));
            pool[i] = worker;
            new Thread(() -> serve(worker, tasks, results), "Serves worker " + (i + 1)).start();
        }

        int[] done = new int[count + 1];
        int left = workers;
        for (int i = 0; i < count && left > 0; i++) {
            String result = results.take();
            if (result.equals(GONE)) {
                left--;
                i--;
            } else {
                done[Integer.parseInt(result.split(" ")[0])]++;
                System.out.println(result);
            }
        }
        for (int i = 0; i < workers; i++) {
            tasks.put(END);
        }
        for (int i = 0; i < workers; i++) {
            int status = pool[i].waitFor();
            if (status != 0) {
                System.out.println("Worker " + (i + 1) + " was ended early, status " + status);
            }
        }
        report(done, count);
    }

    // What the parent does for a worker, until there is an end or the worker has gone.
    private static void serve(Process worker, BlockingQueue<Integer> tasks, BlockingQueue<String> results) {
        BufferedWriter out = worker.outputWriter();
        BufferedReader in = worker.inputReader();
        try (out; in) {
            int task = tasks.take();
            while (task != END) {
                String answer = ask(out, in, task);
                if (answer == null) {
                    tasks.put(task);
                    results.put(GONE);
                    return;
                }
                results.put(answer);
                task = tasks.take();
            }
        } catch (IOException e) {
            // The worker has gone, and its pipes with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String ask(BufferedWriter out, BufferedReader in, int task) {
        try {
            out.write(task + "\n");
            out.flush();
            return in.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    // What a worker does, until there are no more tasks.
    private static void work(int pause) throws Exception {
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in));
        String task = tasks.readLine();
        while (task != null) {
            long number = Long.parseLong(task);
            Thread.sleep(pause);
            System.out.println(number + " * " + number + " = " + number * number);
            task = tasks.readLine();
        }
    }

    // A worker is this same program with other arguments.
    private static Process start(int pause, String name) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classes, Pool.class.getName(), "" + pause, name)
                .redirectError(Redirect.INHERIT).start();
    }

    private static void report(int[] done, int count) {
        int lost = 0;
        int twice = 0;
        for (int task = 1; task <= count; task++) {
            lost += done[task] == 0 ? 1 : 0;
            twice += done[task] > 1 ? 1 : 0;
        }
        System.out.println("Tasks: " + count + ", lost: " + lost + ", done twice: " + twice);
    }
}
