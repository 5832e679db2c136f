package classroom.program.loop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/*
 * 每个客户一个线程的服务器。
 * 现象：有多少客户就有多少线程；它们大多在睡，
 * 每个线程的栈都要占内存。要计算的时候，
 * 所有的核都用得上。
 * 原因：线程读数据时会一直等到数据来，
 * 所以每个客户都要有一个线程等着。
 */
public class Threads {
    // 服务一个客户，直到它离开。
    private static void serve(Socket socket, Load load) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                long question = in.readLong();
                Thread.sleep(load.wait);
                out.writeLong(load.answer(question));
            }
        } catch (IOException | InterruptedException e) {
            // 客户走了。
        }
    }

    // 每个客户一个线程，直到所有客户都结束。
    private static void accept(ServerSocket listener, Load load)
            throws InterruptedException {
        int count = 0;
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                count++;
                start(socket, load, "连接 " + count);
            } catch (IOException e) {
                // 暂时没有文件给新客户用，或者结束了。
                Thread.sleep(20);
            }
        }
    }

    private static void start(Socket socket, Load load, String name)
            throws IOException {
        try {
            Thread thread = new Thread(() -> serve(socket, load), name);
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError e) {
            // 系统给不出更多线程了：这个客户只好请走。
            socket.close();
            load.refused++;
        }
    }

    private static void close(ServerSocket listener) {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Load load = new Load(args);
        InetAddress here = InetAddress.getLoopbackAddress();
        ServerSocket listener = new ServerSocket(0, 1024, here);
        load.start(listener.getLocalPort());
        load.process.onExit().thenRun(() -> close(listener));
        accept(listener, load);
        load.report(load.threads());
        if (load.refused > 0) {
            System.out.println("没有得到线程的客户：" + load.refused);
        }
    }
}
