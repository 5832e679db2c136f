package classroom.network.join;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts the class with one certificate, by its full hash; or any, only to look at the certificate. */
final class ClassTrust extends X509ExtendedTrustManager {
    private final String pin;
    private volatile X509Certificate seen;

    /** @param pin the hash of the certificate; null for any */
    ClassTrust(String pin) {
        this.pin = pin;
    }

    /** Returns the certificate of the last handshake; null before. */
    X509Certificate seen() {
        return seen;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        seen = chain[0];
        if (pin != null && !pin.equals(CodeFingerprint.pin(chain[0]))) {
            throw new CertificateException("another class");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("trusts a class only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("trusts a class only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("trusts a class only");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
