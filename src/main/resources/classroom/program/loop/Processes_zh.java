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
 * 同样的循环，机器有几个核就开几个进程。
 * 每个进程一个端口，客户轮流分给它们。
 * 现象：只要有空闲的核，每秒回答得就比一个循环多。
 * 原因：一个循环只是一个线程，
 * 永远用不上两个核。
 */
public class Processes {
    // 一个请求，到这个时刻（纳秒）就等够了。
    private record Request(SelectionKey key, long due) { }

    private static final Queue<Request> requests = new ArrayDeque<>();
    private static int connections;
    private static int waiting;
    private static int ready;
    private static long late;
    private static long closedUntil;

    // 循环：准备好的事，一件一件处理。
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

    // 等到有事准备好，或者有请求等够了。
    private static void select(Selector selector) throws IOException {
        long rest = requests.isEmpty() ? 100 : (requests.peek().due - System.nanoTime() + 999_999) / 1_000_000;
        if (rest <= 0) {
            selector.selectNow();
        } else {
            selector.select(Math.min(100, rest));
        }
    }

    // 新客户。没有文件可用，就先等等。
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

    // 工作进程：自己的端口，循环到输入结束。
    private static void work(int wait) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        Thread end = new Thread(Processes::awaitEnd, "等结束");
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
            // 这也是结束。
        }
    }

    // 工作进程就是本程序，多一个参数。
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
            System.out.println("系统允许打开的文件不够，客户数 " + clients);
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
                System.out.println("一个工作进程提前结束了，状态码 " + worker.waitFor());
            } else {
                threads += Integer.parseInt(line);
            }
        }
        System.out.println("正确的回答: " + (long) told[0] + "，共 " + (long) clients * each);
        System.out.println("每秒回答: " + Math.round(told[1]));
        System.out.println("一半不超过: " + told[2] + " 毫秒");
        System.out.println("百分之九十九不超过: " + told[3] + " 毫秒");
        System.out.println("服务用的线程: " + threads);
        System.out.println("连接之前和全部连上时的内存: " + Math.round(told[4]) + " 和 " + Math.round(told[5]) + " MB");
    }
}
