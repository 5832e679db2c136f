package classroom.program.loop;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/*
 * EventLoop 的那个循环，机器有几个核就开几个进程。
 * 每个进程一个端口，客户轮流分给它们。
 * 现象：只要有空闲的核，每秒回答得就比一个循环多。
 * 原因：一个循环只是一个线程，
 * 永远用不上两个核。
 */
public class Processes {
    // 工作进程：自己的端口，循环到输入结束。
    private static void work(Load load) throws IOException {
        ServerSocketChannel listener = Load.listen();
        Scanner input = new Scanner(System.in);
        Thread end = new Thread(input::hasNext, "等结束");
        end.setDaemon(true);
        end.start();
        load.begin();
        System.out.println(listener.socket().getLocalPort());
        EventLoop.loop(listener, load, end::isAlive);
        System.out.println(load.threads());
    }

    // 工作进程就是本程序，多一个参数。
    private static Process worker(Load load) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Processes.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program, "0", "0",
                "" + load.wait, "" + load.compute, "worker")
                .redirectError(Redirect.INHERIT).start();
    }

    public static void main(String[] args) throws Exception {
        Load load = new Load(args);
        if (args.length == 5) {
            work(load);
            return;
        }
        int cores = Runtime.getRuntime().availableProcessors();
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(load.clients, cores); i++) {
            workers.add(worker(load));
        }
        List<Long> servers = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (Process worker : workers) {
            String port = worker.inputReader().readLine();
            if (port != null) {
                servers.add(worker.pid());
                ports.add(Integer.parseInt(port));
            }
        }
        load.start(servers, ports);
        load.process.waitFor();
        int threads = 0;
        for (Process worker : workers) {
            worker.outputWriter().close();
            String line = worker.inputReader().readLine();
            if (line == null) {
                int status = worker.waitFor();
                System.out.println("一个工作进程提前结束了，状态码 " + status);
            } else {
                threads += Integer.parseInt(line);
            }
        }
        load.report(threads);
    }
}
