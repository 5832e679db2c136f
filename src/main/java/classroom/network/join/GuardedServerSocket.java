package classroom.network.join;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A server socket that speaks TLS 1.3 with those who have a certificate. A connection that has not completed its
 * handshake in time is closed, and so is a new one while too many are in their handshake.
 */
final class GuardedServerSocket extends SSLServerSocket {
    private static final String[] VERSIONS = {Ticket.TLS};

    private final SSLSocketFactory factory;
    private final ScheduledExecutorService deadlines;
    private final int deadlineMs;
    private final int maxPending;
    private final AtomicInteger pending = new AtomicInteger();

    /**
     * @param factory    makes the sockets
     * @param deadlines  closes late ones
     * @param deadlineMs the time for a handshake, in ms
     * @param maxPending the number of handshakes at a time
     */
    GuardedServerSocket(
            int port,
            int backlog,
            InetAddress place,
            SSLSocketFactory factory,
            ScheduledExecutorService deadlines,
            int deadlineMs,
            int maxPending)
            throws IOException {
        super(port, backlog, place);
        this.factory = factory;
        this.deadlines = deadlines;
        this.deadlineMs = deadlineMs;
        this.maxPending = maxPending;
    }

    /** Returns how many connections are in their handshake. */
    int pending() {
        return pending.get();
    }

    @Override
    public Socket accept() throws IOException {
        while (true) {
            Socket plain = new Socket();
            implAccept(plain);
            if (pending.getAndUpdate(count -> Math.min(maxPending, count + 1)) == maxPending) {
                plain.close();
                continue;
            }
            SSLSocket socket = (SSLSocket) factory.createSocket(plain, null, true);
            socket.setUseClientMode(false);
            socket.setNeedClientAuth(true);
            socket.setEnabledProtocols(VERSIONS);
            Pending one = new Pending(plain);
            socket.addHandshakeCompletedListener(completed -> one.complete());
            deadlines.schedule(one::expire, deadlineMs, TimeUnit.MILLISECONDS);
            return socket;
        }
    }

    /** A connection in its handshake. */
    private final class Pending {
        private final Socket plain;
        private boolean over;

        Pending(Socket plain) {
            this.plain = plain;
        }

        private synchronized boolean end() {
            boolean first = !over;
            over = true;
            if (first) {
                pending.decrementAndGet();
            }
            return first;
        }

        void complete() {
            end();
        }

        /** Closes the socket below TLS, since closing TLS would wait for the other end. */
        void expire() {
            if (end()) {
                try {
                    plain.close();
                } catch (IOException e) {
                    // Then it is closed.
                    return;
                }
            }
        }
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        // Those of TLS 1.3 are used.
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public String[] getSupportedProtocols() {
        return VERSIONS.clone();
    }

    @Override
    public String[] getEnabledProtocols() {
        return VERSIONS.clone();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        // Only one is spoken.
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        // Always needed.
    }

    @Override
    public boolean getNeedClientAuth() {
        return true;
    }

    @Override
    public void setWantClientAuth(boolean want) {
        // Always needed.
    }

    @Override
    public boolean getWantClientAuth() {
        return false;
    }

    @Override
    public void setUseClientMode(boolean mode) {
        // Never a client.
    }

    @Override
    public boolean getUseClientMode() {
        return false;
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {
        // Always new sessions.
    }

    @Override
    public boolean getEnableSessionCreation() {
        return true;
    }
}
