package classroom.network.join;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The hashes that bind a code, a class's certificate and the certificates of those who join. Stateless. */
public final class CodeFingerprint {
    /** So slow that nobody finds a certificate with a given fingerprint during a lesson. */
    private static final int ROUNDS = 600_000;

    private static final int BITS = 40;
    private static final int TICKET_BYTES = 16;

    private CodeFingerprint() {}

    /**
     * Returns the 40 bits of a certificate that a code contains. Takes some tenths of a second.
     *
     * @param secret the code's secret, which is the salt
     */
    public static long of(X509Certificate certificate, int secret) {
        try {
            KeySpec slow = new PBEKeySpec(pin(certificate).toCharArray(), salt(secret), ROUNDS, BITS);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(slow)
                    .getEncoded();
            long bits = 0;
            for (byte each : hash) {
                bits = bits << Byte.SIZE | each & 0xff;
            }
            return bits;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** Returns the full SHA-256 of a certificate, in hexadecimal digits. */
    public static String pin(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /**
     * Returns the ticket of a key: what only somebody who knows the secret can compute. It is the serial number of
     * the certificate with that key.
     */
    static byte[] ticket(int secret, byte[] publicKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt(secret), "HmacSHA256"));
            byte[] serial = Arrays.copyOf(mac.doFinal(publicKey), TICKET_BYTES);
            // A serial number is positive and has no leading zeros.
            serial[0] = (byte) (serial[0] & 0x7f | 0x40);
            return serial;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static byte[] salt(int secret) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(secret).array();
    }
}
