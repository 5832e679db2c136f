package classroom.program.loop;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;

/*
 * What a server of this folder is told to do, the process
 * with its clients, and what came of it.
 */
class Load {
    private static final ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
    final int clients;
    final int wait;
    final int compute;
    // The process with all clients.
    Process process;
    // The clients that had to be sent away.
    int refused;
    private final int requests;
    private int otherThreads;

    Load(String[] args) {
        int wanted = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        requests = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        wait = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        compute = args.length > 3 ? Integer.parseInt(args[3]) : 500;
        clients = possible(wanted);
    }

    // As many connections as this process may have files.
    private static int possible(int wanted) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        if (system instanceof UnixOperatingSystemMXBean unix) {
            long files = unix.getMaxFileDescriptorCount();
            long free = files - unix.getOpenFileDescriptorCount() - 100;
            return (int) Math.max(1, Math.min(wanted, free));
        }
        return wanted;
    }

    static ServerSocketChannel listen() throws IOException {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return ServerSocketChannel.open().bind(here, 1024);
    }

    // Starts the clients of this process.
    void start(int port) throws IOException {
        start(List.of(ProcessHandle.current().pid()), List.of(port));
    }

    // Starts all clients, dealt out in turn to the ports of some servers.
    void start(List<Long> servers, List<Integer> ports) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Client.class.getName();
        process = new ProcessBuilder(java, "-cp", classes, program,
                "" + clients, "" + requests, "" + compute, list(servers),
                list(ports)).redirectError(Redirect.INHERIT).start();
        begin();
    }

    // From now on, threads are counted that are more than there are now.
    void begin() {
        otherThreads = jvm.getThreadCount() - 1;
    }

    int threads() {
        return jvm.getPeakThreadCount() - otherThreads;
    }

    // The answer to a question takes some computing.
    long answer(long question) {
        return compute(question, compute);
    }

    static long compute(long question, int thousands) {
        long answer = question;
        for (int i = 0; i < thousands * 1000; i++) {
            answer = answer * 31 + 7;
        }
        return answer;
    }

    // Prints what the clients tell at their end, and what is known here.
    void report(int threads) throws IOException {
        BufferedReader told = process.inputReader();
        String line = told.readLine();
        while (line != null) {
            System.out.println(line);
            line = told.readLine();
        }
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.println("cores = " + cores + ", threads = " + threads);
        System.out.println("clients = " + clients + ", refused = " + refused);
    }

    private static String list(List<?> all) {
        return all.toString().replaceAll("[\\[ \\]]", "");
    }
}
