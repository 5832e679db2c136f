package classroom.vote;

import classroom.address.LocalAddresses;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The web server on which phones vote on one question. Its gate listens on one address; it serves one path with a random
 * key, and ends with {@link #close}, together with all its threads. Must not be used on the event thread.
 */
public final class VoteServer implements AutoCloseable {
    /** Tried first, so that the page of an earlier question finds a server that says so. */
    static final int PREFERRED_PORT = 8642;

    private static final int MAX_CONNECTIONS = VoteGate.MAX_CONNECTIONS;
    /** How long a request, and then its answer, may take in s. */
    static final int MAX_REQUEST_S = 5;

    private static final int MAX_HEADERS = 50;
    private static final int IDLE_THREAD_S = 5;
    private static final int END_S = 10;
    private static final int KEY_CHARS = 10;
    /** Without letters and digits that look alike. */
    private static final String KEY_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    static {
        // The JDK's server reads its limits from system properties, once, when its first server is made.
        limit("sun.net.httpserver.maxReqTime", MAX_REQUEST_S);
        limit("sun.net.httpserver.maxRspTime", MAX_REQUEST_S);
        limit("sun.net.httpserver.maxReqHeaders", MAX_HEADERS);
        limit("sun.net.httpserver.maxReqHeaderSize", 2 * VoteHandler.MAX_HEAD_CHARS);
        limit("jdk.httpserver.maxConnections", MAX_CONNECTIONS);
        limit("sun.net.httpserver.maxIdleConnections", 0);
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final VoteGate gate;
    private final ThreadPoolExecutor threads;
    private final InetAddress address;
    private final String path;

    private VoteServer(HttpServer server, VoteGate gate, ThreadPoolExecutor threads, InetAddress address, String path) {
        this.server = server;
        this.gate = gate;
        this.threads = threads;
        this.address = address;
        this.path = path;
    }

    /**
     * Starts a server.
     *
     * @param poll    gets the votes
     * @param session the session; the same for all servers of a question, so that its devices stay known
     * @param address of a network card of this computer
     * @throws IOException if it cannot listen there
     */
    public static VoteServer start(Poll poll, VoteSession session, InetAddress address) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MAX_CONNECTIONS);
        String path = "/" + key();
        ThreadPoolExecutor threads = threads();
        Map<Integer, InetAddress> senders = VoteRelay.table();
        VoteGate gate;
        try {
            gate = gate(address, new VoteRelay(server.getAddress(), threads, senders));
        } catch (IOException e) {
            server.stop(0);
            throw e;
        }
        server.setExecutor(threads);
        server.createContext("/", new VoteHandler(poll, session.tokens(), path, senders));
        server.start();
        gate.start();
        return new VoteServer(server, gate, threads, address, path);
    }

    private static VoteGate gate(InetAddress address, VoteRelay relay) throws IOException {
        try {
            return new VoteGate(address, PREFERRED_PORT, relay);
        } catch (IOException e) {
            // Another program has the port, or the address is gone, which the next attempt tells.
            return new VoteGate(address, 0, relay);
        }
    }

    private static ThreadPoolExecutor threads() {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                // A thread that passes a request on, and one that answers it.
                2 * MAX_CONNECTIONS,
                IDLE_THREAD_S,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "classroom vote " + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                // Never more requests than connections; should it be so, the connection is given up.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Returns the address of the page, for the QR code. */
    public String url() {
        return "http://" + LocalAddresses.host(address) + ":" + port() + path;
    }

    /** Returns the port. */
    public int port() {
        return gate.port();
    }

    /** Returns the port of the web server behind the gate, on this computer only. */
    int innerPort() {
        return server.getAddress().getPort();
    }

    /** Whether a network card still has its address; not if the Wi-Fi is gone. */
    public boolean isReachable() {
        return LocalAddresses.isThere(address);
    }

    /** Ends the server, its connections and its threads, and waits for that. */
    @Override
    public void close() {
        gate.close();
        server.stop(0);
        threads.shutdownNow();
        awaitEnd(threads);
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            threads.awaitTermination(END_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String key() {
        SecureRandom random = new SecureRandom();
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < KEY_CHARS; i++) {
            key.append(KEY_LETTERS.charAt(random.nextInt(KEY_LETTERS.length())));
        }
        return key.toString();
    }

    private static void limit(String property, int most) {
        System.setProperty(property, Integer.toString(most));
    }
}
