package classroom.program.loop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/*
 * The same server with virtual threads, from Java 21.
 * Expect: hardly more threads of the system than cores,
 * however many clients there are, and all cores in use.
 * Why: a virtual thread that waits is taken off its
 * thread and put aside; that is a matter of the JVM. Java
 * needs no second process to compute on all cores.
 */
public class Virtual {
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
                Thread.ofVirtual().name("Connection " + count)
                        .start(() -> serve(socket, load));
            } catch (IOException e) {
                // No file for a client for now, or the end.
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
