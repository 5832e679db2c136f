package classroom.network.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;

/**
 * The main class of a process with the queues of a class, kept on disk. Prints its port, and then what the queues see;
 * ends when its input ends, which it does with the process that has started it.
 */
public final class QueueMain {
    /** Before the port, in the first line. */
    public static final String PORT = "port = ";

    private QueueMain() {}

    /**
     * Opens the queues, and waits.
     *
     * @param args the folder of the store, in which the keys of the class are
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        try (ClassBroker broker = new ClassBroker(
                InetAddress.getLoopbackAddress(),
                0,
                folder,
                ClassKeys.in(folder),
                event -> System.out.println(event.line()))) {
            System.out.println(PORT + broker.port());
            while (System.in.read() >= 0) {
                // Nothing that is said to it means anything but its end.
                continue;
            }
        }
    }
}
