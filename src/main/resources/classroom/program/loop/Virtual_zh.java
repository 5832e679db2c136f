package classroom.program.loop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/*
 * 同一个服务器，换成虚拟线程（Java 21 起）。
 * 现象：客户再多，系统线程也只比核数多几个。
 * 原因：虚拟线程一等待，就从系统线程上拿下来，
 * 放在一边。
 * 这是 JVM 自己的事，不用系统来切换。
 */
public class Virtual {
    // 服务一个客户，直到它离开。
    private static void serve(Socket socket, int wait) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                long question = in.readLong();
                if (wait > 0) {
                    Thread.sleep(wait);
                }
                out.writeLong(question);
            }
        } catch (IOException | InterruptedException e) {
            // 客户走了。
        }
    }

    // 每个客户一个线程，直到都走了。
    private static void accept(ServerSocket listener, int wait, Process load) throws InterruptedException {
        load.onExit().thenRun(() -> close(listener));
        int count = 0;
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                count++;
                Thread.ofVirtual().name("连接 " + count).start(() -> serve(socket, wait));
            } catch (IOException | OutOfMemoryError e) {
                // 暂时没有文件或线程可用，或者结束了。
                Thread.sleep(20);
            }
        }
    }

    private static void close(ServerSocket listener) {
        try {
            listener.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        int wanted = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int requests = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        int wait = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        int clients = Client.possible(wanted);
        if (clients < wanted) {
            System.out.println("系统允许打开的文件不够，客户数 " + clients);
        }
        ServerSocket listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        long server = ProcessHandle.current().pid();
        Process load = Client.start(clients, requests, List.of(server), List.of(listener.getLocalPort()));
        ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
        int others = jvm.getThreadCount() - 1;
        accept(listener, wait, load);
        double[] told = Client.told(load);
        int threads = jvm.getPeakThreadCount() - others;
        System.out.println("正确的回答: " + (long) told[0] + "，共 " + (long) clients * requests);
        System.out.println("每秒回答: " + Math.round(told[1]));
        System.out.println("一半不超过: " + told[2] + " 毫秒");
        System.out.println("百分之九十九不超过: " + told[3] + " 毫秒");
        System.out.println("服务用的线程: " + threads);
        System.out.println("连接之前和全部连上时的内存: " + Math.round(told[4]) + " 和 " + Math.round(told[5]) + " MB");
    }
}
