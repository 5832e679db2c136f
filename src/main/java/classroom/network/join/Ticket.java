package classroom.network.join;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * What somebody needs to join a class whose certificate is known: its full hash and the code's secret. A program on
 * the teacher's own machine gets it as text, so that it need not compute the slow hash.
 *
 * @param secret the code's secret
 * @param pin    the SHA-256 of the class's certificate, 64 hexadecimal digits
 */
public record Ticket(int secret, String pin) {
    /** The only version of TLS that is spoken. */
    public static final String TLS = "TLSv1.3";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})\\.([0-9a-f]{64})");
    private static final int MAX_SECRET = 0x7fff;

    /** Reads the text of {@link #toString}; empty if it is none. */
    public static Optional<Ticket> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > MAX_SECRET) {
            return Optional.empty();
        }
        return Optional.of(new Ticket(Integer.parseInt(matcher.group(1)), matcher.group(2)));
    }

    @Override
    public String toString() {
        return secret + "." + pin;
    }

    /** Returns what only trusts the class's certificate, for a client of the broker. */
    public TrustManager[] trust() {
        return new TrustManager[] {new ClassTrust(pin)};
    }

    /** Returns what presents a certificate, for either end of a connection. */
    public static KeyManager[] keys(KeyAndCertificate own) {
        return new KeyManager[] {new OwnKeyManager(own)};
    }

    /** Returns a context that speaks TLS 1.3. */
    static SSLContext context(KeyManager[] keys, TrustManager... trust) {
        try {
            SSLContext context = SSLContext.getInstance(TLS);
            context.init(keys, trust, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
