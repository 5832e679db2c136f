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
 * The same server with virtual threads, from Java 21.
 * Expect: hardly more threads of the system than cores,
 * however many clients there are.
 * Why: a virtual thread that waits is taken off its
 * thread and put aside; that is a matter of the JVM.
 */
public class Virtual {
    // Serves one client, to its end.
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
            // The client has gone.
        }
    }

    // A thread for each client, until all have gone.
    private static void accept(ServerSocket listener, int wait, Process load) throws InterruptedException {
        load.onExit().thenRun(() -> close(listener));
        int count = 0;
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                count++;
                Thread.ofVirtual().name("Connection " + count).start(() -> serve(socket, wait));
            } catch (IOException | OutOfMemoryError e) {
                // No more files or threads for now, or the end.
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
            System.out.println("This system allows fewer open files: clients " + clients);
        }
        ServerSocket listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        long server = ProcessHandle.current().pid();
        Process load = Client.start(clients, requests, List.of(server), List.of(listener.getLocalPort()));
        ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
        int others = jvm.getThreadCount() - 1;
        accept(listener, wait, load);
        double[] told = Client.told(load);
        int threads = jvm.getPeakThreadCount() - others;
        System.out.println("Right answers: " + (long) told[0] + " of " + (long) clients * requests);
        System.out.println("Answers a second: " + Math.round(told[1]));
        System.out.println("Half of them took at most: " + told[2] + " ms");
        System.out.println("99 of 100 took at most: " + told[3] + " ms");
        System.out.println("Threads that served: " + threads);
        System.out.println("Memory before and with all connections: " + Math.round(told[4]) + " and " + Math.round(told[5]) + " MB");
    }
}
