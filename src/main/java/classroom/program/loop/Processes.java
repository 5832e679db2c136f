package classroom.program.loop;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/*
 * The loop of EventLoop, in as many processes as the machine
 * has cores. Each has a port; clients are dealt out to them.
 * Expect: more answers a second than one loop gives, if
 * the machine has cores to spare.
 * Why: one loop is one thread, and never uses two cores.
 */
public class Processes {
    // A worker: a port of its own, and a loop until its input ends.
    private static void work(Load load) throws IOException {
        ServerSocketChannel listener = Load.listen();
        Scanner input = new Scanner(System.in);
        Thread end = new Thread(input::hasNext, "end");
        end.setDaemon(true);
        end.start();
        load.begin();
        System.out.println(listener.socket().getLocalPort());
        EventLoop.loop(listener, load, end::isAlive);
        System.out.println(load.threads());
    }

    // A worker is this same program with one argument more.
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
                System.out.println("A worker ended early, status " + status);
            } else {
                threads += Integer.parseInt(line);
            }
        }
        load.report(threads);
    }
}
