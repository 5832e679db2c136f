package classroom.program.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/*
 * 进程池：父进程有一个任务队列和一个结果队列。
 * 每个工作进程有一个线程负责，通过一个管道给它任务，
 * 通过另一个管道读结果。
 * 现象：每个任务正好有一个结果；
 * 杀掉几个工作进程也一样，
 * 只要还剩一个。
 * 原因：工作进程没回答就没了，它的任务就放回队列，
 * 由别的工作进程去做。
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
            new Thread(() -> serve(worker, tasks, results), "负责工人 " + (i + 1)).start();
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
                System.out.println("工人 " + (i + 1) + " 被提前结束，退出码 " + status);
            }
        }
        report(done, count);
    }

    // 父进程为一个工作进程做的事，直到收工，或工作进程没了。
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
            // 工作进程没了，它的管道也没了。
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

    // 工作进程做的事，直到没有任务。
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

    // 工作进程还是这个程序，只是参数不同。
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
        System.out.println("任务：" + count + "，丢失：" + lost + "，重复：" + twice);
    }
}
