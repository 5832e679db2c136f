package classroom.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way from a worker to the queue, which can be cut. */
@Timeout(60)
class CableTest {
    private static final int SHORT_MS = 200;

    @Test
    void whatIsSentWhileItIsCutArrivesAfterwards() throws Exception {
        try (ServerSocket queue = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Cable cable = new Cable(() -> (InetSocketAddress) queue.getLocalSocketAddress());
                Socket worker = connect(cable);
                Socket end = queue.accept()) {
            worker.getOutputStream().write('a');
            assertEquals('a', end.getInputStream().read());
            end.getOutputStream().write('b');
            assertEquals('b', worker.getInputStream().read());
            cable.cut(true);
            worker.getOutputStream().write('c');
            end.setSoTimeout(SHORT_MS);
            assertThrows(
                    SocketTimeoutException.class, () -> end.getInputStream().read());
            cable.cut(false);
            end.setSoTimeout(0);
            assertEquals('c', end.getInputStream().read());
            end.shutdownOutput();
            assertEquals(-1, worker.getInputStream().read());
        }
    }

    @Test
    void withoutAQueueAConnectionIsClosed() throws Exception {
        try (Cable cable = new Cable(() -> null);
                Socket worker = connect(cable)) {
            assertEquals(-1, worker.getInputStream().read());
        }
    }

    private static Socket connect(Cable cable) throws IOException {
        InetSocketAddress address = Classroom.socketAddress(cable.address());
        return new Socket(address.getAddress(), address.getPort());
    }
}
