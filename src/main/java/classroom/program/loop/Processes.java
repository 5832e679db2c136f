package classroom.program.loop;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/*
 * The same loop in as many processes as the machine has
 * cores. Each has a port; clients are dealt out to them.
 * Expect: more answers a second than one loop gives, if
 * the machine has cores to spare.
 * Why: one loop is one thread, and never uses two cores.
 */
public class Processes {
    // A request whose wait is over at this time, in ns.
    private record Request(SelectionKey key, long due) { }

    private static final Queue<Request> requests = new ArrayDeque<>();
    private static int connections;
    private static int waiting;
    private static int ready;
    private static long late;
    private static long closedUntil;

    // The loop: takes what is ready, one after another.
    private static void loop(ServerSocketChannel listener, int wait, BooleanSupplier goesOn) throws IOException {
        Selector selector = Selector.open();
        listener.configureBlocking(false);
        SelectionKey door = listener.register(selector, SelectionKey.OP_ACCEPT);
        while (connections > 0 || goesOn.getAsBoolean()) {
            door.interestOps(System.nanoTime() < closedUntil ? 0 : SelectionKey.OP_ACCEPT);
            select(selector);
            long since = System.nanoTime();
            ready = selector.selectedKeys().size();
            for (SelectionKey key : selector.selectedKeys()) {
                late = (System.nanoTime() - since) / 1000;
                if (key.isAcceptable()) {
                    accept(selector, listener);
                } else {
                    read(key, wait);
                }
                ready--;
            }
            selector.selectedKeys().clear();
            while (!requests.isEmpty() && requests.peek().due <= System.nanoTime()) {
                answer(requests.remove());
            }
        }
    }

    // Waits until something is ready, or a wait is over.
    private static void select(Selector selector) throws IOException {
        long rest = requests.isEmpty() ? 100 : (requests.peek().due - System.nanoTime() + 999_999) / 1_000_000;
        if (rest <= 0) {
            selector.selectNow();
        } else {
            selector.select(Math.min(100, rest));
        }
    }

    // A new client. If there is no file for it, it must wait.
    private static void accept(Selector selector, ServerSocketChannel listener) {
        try {
            SocketChannel channel = listener.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(8));
                connections++;
            }
        } catch (IOException e) {
            closedUntil = System.nanoTime() + 20_000_000;
        }
    }

    private static void read(SelectionKey key, int wait) throws IOException {
        ByteBuffer buffer = (ByteBuffer) key.attachment();
        try {
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                leave(key);
            } else if (!buffer.hasRemaining()) {
                key.interestOps(0);
                requests.add(new Request(key, System.nanoTime() + wait * 1_000_000L));
                waiting++;
            }
        } catch (IOException e) {
            leave(key);
        }
    }

    private static void answer(Request request) throws IOException {
        late = (System.nanoTime() - request.due) / 1000;
        waiting--;
        ByteBuffer buffer = (ByteBuffer) request.key.attachment();
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                ((SocketChannel) request.key.channel()).write(buffer);
            }
            buffer.clear();
            request.key.interestOps(SelectionKey.OP_READ);
        } catch (IOException e) {
            leave(request.key);
        }
    }

    private static void leave(SelectionKey key) throws IOException {
        key.channel().close();
        connections--;
    }

    // A worker: a port of its own, and a loop until its input ends.
    private static void work(int wait) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        Thread end = new Thread(Processes::awaitEnd, "end");
        end.start();
        ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
        int others = jvm.getThreadCount() - 1;
        System.out.println(listener.socket().getLocalPort());
        loop(listener, wait, end::isAlive);
        System.out.println(jvm.getPeakThreadCount() - others);
    }

    private static void awaitEnd() {
        try {
            System.in.readAllBytes();
        } catch (IOException e) {
            // That is an end, too.
        }
    }

    // A worker is this same program with one argument more.
    private static Process worker(int wait) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Processes.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program, "0", "0", "" + wait, "worker")
                .redirectError(Redirect.INHERIT).start();
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 3) {
            work(Integer.parseInt(args[2]));
            return;
        }
        int wanted = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int each = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        int wait = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        int clients = Client.possible(wanted);
        if (clients < wanted) {
            System.out.println("This system allows fewer open files: clients " + clients);
        }
        int count = Math.min(clients, Runtime.getRuntime().availableProcessors());
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(worker(wait));
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
        Process load = Client.start(clients, each, servers, ports);
        double[] told = Client.told(load);
        load.waitFor();
        int threads = 0;
        for (Process worker : workers) {
            worker.outputWriter().close();
            String line = worker.inputReader().readLine();
            if (line == null) {
                System.out.println("A worker was ended early, status " + worker.waitFor());
            } else {
                threads += Integer.parseInt(line);
            }
        }
        System.out.println("Right answers: " + (long) told[0] + " of " + (long) clients * each);
        System.out.println("Answers a second: " + Math.round(told[1]));
        System.out.println("Half of them took at most: " + told[2] + " ms");
        System.out.println("99 of 100 took at most: " + told[3] + " ms");
        System.out.println("Threads that served: " + threads);
        System.out.println("Memory before and with all connections: " + Math.round(told[4]) + " and " + Math.round(told[5]) + " MB");
    }
}
