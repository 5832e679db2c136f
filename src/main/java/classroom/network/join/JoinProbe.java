package classroom.network.join;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * Finds out whether a class can be joined, and else why not. It never tries a refused ticket twice: the class counts
 * wrong ones. Not for the event thread: it waits for the network and computes the slow hash.
 */
public final class JoinProbe {
    private static final int PATIENCE_MS = 5000;

    private JoinProbe() {}

    /** Why a class can't be joined. */
    public enum Failure {
        /** Nobody answers at that address. */
        UNREACHABLE,
        /** There is a computer, but no open class at that port. */
        CLOSED,
        /** The class takes no further connections. */
        FULL,
        /** What answers there is no class, or it has another version of the app. */
        VERSION,
        /** The code belongs to another class. */
        CODE,
        /** The class refused the ticket: the code is old, or new members are not let in, or this one was removed. */
        REFUSED
    }

    /** A class that can't be joined. */
    public static final class JoinException extends IOException {
        private final Failure failure;

        JoinException(Failure failure, Throwable cause) {
            super(failure.name(), cause);
            this.failure = failure;
        }

        /** Returns the reason. */
        public Failure failure() {
            return failure;
        }
    }

    /**
     * Looks at the class's certificate, and compares it with a code.
     *
     * @return the ticket for joining
     * @throws JoinException if the class is not there, or the code is that of another class
     */
    public static Ticket ticket(InetSocketAddress address, ClassCode code) throws JoinException {
        X509Certificate certificate = certificate(address);
        if (CodeFingerprint.of(certificate, code.secret()) != code.fingerprint()) {
            throw new JoinException(Failure.CODE, null);
        }
        return new Ticket(code.secret(), CodeFingerprint.pin(certificate));
    }

    /**
     * Connects as a member and waits until the broker has sent something, which it does only after it has accepted
     * the member's certificate. Then closes the connection.
     *
     * @param member the certificate with which the class will be joined
     * @throws JoinException if the class refuses it
     */
    public static void check(InetSocketAddress address, Ticket ticket, KeyAndCertificate member) throws JoinException {
        ClassTrust trust = new ClassTrust(ticket.pin());
        try (SSLSocket socket = connect(address, Ticket.keys(member), trust)) {
            try {
                socket.startHandshake();
                if (socket.getInputStream().read() < 0) {
                    throw new JoinException(Failure.REFUSED, null);
                }
            } catch (SSLException e) {
                boolean other = trust.seen() != null && !ticket.pin().equals(CodeFingerprint.pin(trust.seen()));
                throw new JoinException(other ? Failure.CODE : Failure.REFUSED, e);
            }
        } catch (JoinException e) {
            throw e;
        } catch (IOException e) {
            throw new JoinException(Failure.REFUSED, e);
        }
    }

    private static X509Certificate certificate(InetSocketAddress address) throws JoinException {
        ClassTrust any = new ClassTrust(null);
        try (SSLSocket socket = connect(address, new KeyManager[0], any)) {
            socket.startHandshake();
        } catch (JoinException e) {
            throw e;
        } catch (SSLException e) {
            if (any.seen() == null) {
                throw new JoinException(Failure.VERSION, e);
            }
        } catch (IOException e) {
            if (any.seen() == null) {
                throw new JoinException(e instanceof SocketTimeoutException ? Failure.VERSION : Failure.FULL, e);
            }
        }
        X509Certificate seen = any.seen();
        if (!seen.getSubjectX500Principal().getName().equals("CN=" + KeyAndCertificate.VERSION_NAME)) {
            throw new JoinException(Failure.VERSION, null);
        }
        return seen;
    }

    private static SSLSocket connect(InetSocketAddress address, KeyManager[] keys, TrustManager trust)
            throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(address, PATIENCE_MS);
            plain.setSoTimeout(PATIENCE_MS);
            SSLSocket socket = (SSLSocket) Ticket.context(keys, trust)
                    .getSocketFactory()
                    .createSocket(plain, address.getHostString(), address.getPort(), true);
            socket.setEnabledProtocols(new String[] {Ticket.TLS});
            return socket;
        } catch (ConnectException e) {
            plain.close();
            throw new JoinException(Failure.CLOSED, e);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw new JoinException(Failure.UNREACHABLE, e);
        }
    }
}
