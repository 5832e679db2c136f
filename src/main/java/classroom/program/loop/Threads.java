package classroom.program.loop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/*
 * A server with a thread for each client.
 * Expect: as many threads as clients; they mostly sleep,
 * and each takes memory for its stack. They compute on all
 * cores.
 * Why: a thread that reads waits until something comes,
 * so each client needs one that waits for it.
 */
public class Threads {
    // Serves one client, to its end.
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
            // The client has gone.
        }
    }

    // A thread for each client, until all clients have ended.
    private static void accept(ServerSocket listener, Load load)
            throws InterruptedException {
        int count = 0;
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                count++;
                start(socket, load, "Connection " + count);
            } catch (IOException e) {
                // No file for a client for now, or the end.
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
            // The system has no more threads: this client must go.
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
            System.out.println("Clients that got no thread: " + load.refused);
        }
    }
}
