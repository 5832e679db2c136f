package classroom.network.join;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Decides in the handshake who may talk to the class's broker: those whose certificate carries the right ticket.
 * After ten wrong tickets, new keys are refused, whatever they carry; who joined before stays. May be used on any
 * thread.
 */
public final class MemberTrust extends X509ExtendedTrustManager {
    /** The number of wrong tickets that close the class for new members. */
    public static final int MAX_WRONG = 10;

    private final int secret;
    private final Consumer<WrongTicket> refused;
    private final Set<String> known = new HashSet<>();
    private final Set<String> banned = new HashSet<>();
    private int wrong;

    /**
     * Somebody with a wrong ticket.
     *
     * @param address where they are; empty if unknown
     * @param wrong   the number of wrong tickets so far
     * @param frozen  whether new members are refused from now on
     */
    public record WrongTicket(String address, int wrong, boolean frozen) {}

    /**
     * @param secret  the code's secret
     * @param refused told of each wrong ticket; called on a thread of the broker
     */
    public MemberTrust(int secret, Consumer<WrongTicket> refused) {
        this.secret = secret;
        this.refused = refused;
    }

    /** Returns whether new members are refused. */
    public synchronized boolean isFrozen() {
        return wrong >= MAX_WRONG;
    }

    /** Lets new members join again, after the teacher has looked who guessed. */
    public synchronized void thaw() {
        wrong = 0;
    }

    /** Refuses a member from now on. Their connection, if any, is not closed by this. */
    public synchronized void ban(X509Certificate member) {
        banned.add(CodeFingerprint.pin(member));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        SocketAddress peer = socket == null ? null : socket.getRemoteSocketAddress();
        check(
                chain,
                peer instanceof InetSocketAddress address && address.getAddress() != null
                        ? address.getAddress().getHostAddress()
                        : "");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain, engine == null || engine.getPeerHost() == null ? "" : engine.getPeerHost());
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain, "");
    }

    private void check(X509Certificate[] chain, String address) throws CertificateException {
        WrongTicket refusal;
        synchronized (this) {
            if (chain.length != 1) {
                throw new CertificateException("one certificate is expected");
            }
            X509Certificate member = chain[0];
            String pin = CodeFingerprint.pin(member);
            if (banned.contains(pin)) {
                throw new CertificateException("removed from the class");
            } else if (known.contains(pin)) {
                return;
            }
            boolean right = isRight(member);
            if (right && !isFrozen()) {
                known.add(pin);
                return;
            } else if (!right) {
                wrong++;
            }
            refusal = new WrongTicket(address, wrong, isFrozen());
        }
        refused.accept(refusal);
        throw new CertificateException("wrong ticket, or the class is closed to new members");
    }

    private boolean isRight(X509Certificate member) throws CertificateException {
        member.checkValidity();
        byte[] ticket = CodeFingerprint.ticket(secret, member.getPublicKey().getEncoded());
        return MessageDigest.isEqual(ticket, member.getSerialNumber().toByteArray());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("trusts members only");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("trusts members only");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("trusts members only");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
