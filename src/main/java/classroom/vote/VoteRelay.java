package classroom.vote;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Passes requests on to the web server, which listens on this computer only. May be used on any thread. */
final class VoteRelay {
    private static final int MAX_ANSWER_BYTES = 1 << 18;

    private final InetSocketAddress server;
    private final Executor threads;
    /** Who asks, by the port of this end of the connection to the server. */
    private final Map<Integer, InetAddress> senders;

    /**
     * @param threads run the requests
     * @param senders gets the address of each sender by the port that the server sees
     */
    VoteRelay(InetSocketAddress server, Executor threads, Map<Integer, InetAddress> senders) {
        this.server = server;
        this.threads = threads;
        this.senders = senders;
    }

    /** Returns a table for senders. */
    static Map<Integer, InetAddress> table() {
        return new ConcurrentHashMap<>();
    }

    /** @param answer gets all bytes of the answer, none if there is none; called on another thread */
    void ask(InetAddress sender, byte[] request, Consumer<byte[]> answer) {
        threads.execute(() -> answer.accept(answer(sender, request)));
    }

    private byte[] answer(InetAddress sender, byte[] request) {
        int port = 0;
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(server.getAddress(), 0));
            port = socket.getLocalPort();
            senders.put(port, sender);
            socket.setSoTimeout(2 * VoteGate.MAX_MS);
            socket.connect(server, VoteGate.MAX_MS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return in.readNBytes(MAX_ANSWER_BYTES);
        } catch (IOException e) {
            // The server gave it up: so does the gate.
            return new byte[0];
        } finally {
            senders.remove(port);
        }
    }
}
