package classroom.network.join;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** TLS for the class's end: its server sockets are guarded against those who never complete a handshake. */
public final class ServerContext extends SSLContext implements AutoCloseable {
    private final ScheduledExecutorService deadlines;
    private final Factory factory;

    private ServerContext(Factory factory, SSLContext plain, ScheduledExecutorService deadlines) {
        super(new Guarded(plain, factory), plain.getProvider(), plain.getProtocol());
        this.factory = factory;
        this.deadlines = deadlines;
    }

    /**
     * Makes a context. It has a thread until it is closed.
     *
     * @param own        the class's key and certificate
     * @param trust      decides who is let in
     * @param deadlineMs the time for a handshake, in ms
     * @param maxPending the number of handshakes at a time
     */
    public static ServerContext of(KeyAndCertificate own, MemberTrust trust, int deadlineMs, int maxPending) {
        SSLContext plain = Ticket.context(Ticket.keys(own), trust);
        ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "classroom handshakes");
            thread.setDaemon(true);
            return thread;
        });
        return new ServerContext(
                new Factory(plain.getSocketFactory(), deadlines, deadlineMs, maxPending), plain, deadlines);
    }

    /** Returns how many connections of its server sockets are in their handshake. */
    public int pending() {
        return factory.made.stream().mapToInt(GuardedServerSocket::pending).sum();
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }

    private static final class Factory extends SSLServerSocketFactory {
        private static final int BACKLOG = 100;
        private final SSLSocketFactory sockets;
        private final ScheduledExecutorService deadlines;
        private final int deadlineMs;
        private final int maxPending;
        private final List<GuardedServerSocket> made = new CopyOnWriteArrayList<>();

        Factory(SSLSocketFactory sockets, ScheduledExecutorService deadlines, int deadlineMs, int maxPending) {
            this.sockets = sockets;
            this.deadlines = deadlines;
            this.deadlineMs = deadlineMs;
            this.maxPending = maxPending;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return sockets.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return sockets.getSupportedCipherSuites();
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return createServerSocket(port, BACKLOG, null);
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return createServerSocket(port, backlog, null);
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress place) throws IOException {
            GuardedServerSocket socket =
                    new GuardedServerSocket(port, backlog, place, sockets, deadlines, deadlineMs, maxPending);
            made.add(socket);
            return socket;
        }
    }

    private static final class Guarded extends SSLContextSpi {
        private final SSLContext plain;
        private final SSLServerSocketFactory factory;

        Guarded(SSLContext plain, SSLServerSocketFactory factory) {
            this.plain = plain;
            this.factory = factory;
        }

        @Override
        protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
                throws KeyManagementException {
            throw new KeyManagementException("has its keys already");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return plain.getSocketFactory();
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return factory;
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return plain.createSSLEngine();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return plain.createSSLEngine(host, port);
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return plain.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return plain.getClientSessionContext();
        }
    }
}
