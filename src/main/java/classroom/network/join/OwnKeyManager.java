package classroom.network.join;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Presents the same certificate in each handshake, to whatever asks for one with a key of its kind. A key store would
 * encrypt the key, and decrypt it again, which takes a JVM that has just started some tenths of a second.
 */
final class OwnKeyManager extends X509ExtendedKeyManager {
    private static final String ALIAS = "own";

    private final KeyAndCertificate own;

    OwnKeyManager(KeyAndCertificate own) {
        this.own = own;
    }

    /** Returns the alias if the key is of one of these kinds, as in {@code EC}; else null. */
    private String alias(List<String> types) {
        return types.contains(own.key().getAlgorithm()) ? ALIAS : null;
    }

    private String[] aliases(String type) {
        return alias(List.of(type)) == null ? null : new String[] {ALIAS};
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
        return aliases(type);
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
        return aliases(type);
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
        return alias(List.of(types));
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
        return alias(List.of(type));
    }

    @Override
    public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
        return alias(List.of(types));
    }

    @Override
    public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
        return alias(List.of(type));
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return ALIAS.equals(alias) ? new X509Certificate[] {own.certificate()} : null;
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return ALIAS.equals(alias) ? own.key() : null;
    }
}
