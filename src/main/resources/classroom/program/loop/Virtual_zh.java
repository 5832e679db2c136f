package classroom.program.loop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/*
 * 同一个服务器，换成虚拟线程（Java 21 起）。
 * 现象：客户再多，系统线程也只比核数多几个，
 * 而且所有的核都用得上。
 * 原因：虚拟线程一等待，就从系统线程上拿下来，
 * 放在一边；这是 JVM 自己的事。
 * 要用上所有的核，Java 不需要再开进程。
 */
public class Virtual {
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
                Thread.ofVirtual().name("连接 " + count)
                        .start(() -> serve(socket, load));
            } catch (IOException e) {
                // 暂时没有文件给新客户用，或者结束了。
                Thread.sleep(20);
            }
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
    }
}
