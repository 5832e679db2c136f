package classroom.network.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * A P-256 key and its self-signed certificate, which is valid for a week: of a class, or of somebody who joins one.
 *
 * @param key         the private key
 * @param certificate names the version of the protocol
 */
public record KeyAndCertificate(PrivateKey key, X509Certificate certificate) {
    /** The name in all certificates, which tells the version of the protocol. */
    public static final String VERSION_NAME = "classroom-1";

    private static final int DAYS = 7;
    /** Clocks of laptops differ. */
    private static final int DAYS_BEFORE = 2;

    private static final int SERIAL_BITS = 126;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OBJECT_ID = 0x06;
    private static final int UTF8 = 0x0c;
    private static final int TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int EXPLICIT_0 = 0xa0;
    /** ecdsa-with-SHA256, RFC 5758. */
    private static final byte[] ECDSA_SHA256 = {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x04, 0x03, 0x02};
    /** id-at-commonName, RFC 5280. */
    private static final byte[] COMMON_NAME = {0x55, 0x04, 0x03};

    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Makes the key and certificate of a new class. */
    public static KeyAndCertificate ofClass() {
        return make(pair(), new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE));
    }

    /**
     * Makes the key and certificate of somebody who joins: the serial number proves that they know the secret.
     *
     * @param secret the code's secret
     */
    public static KeyAndCertificate ofMember(int secret) {
        KeyPair pair = pair();
        return make(
                pair,
                new BigInteger(
                        1, CodeFingerprint.ticket(secret, pair.getPublic().getEncoded())));
    }

    /**
     * Reads a key and its certificate from texts.
     *
     * @param key         the result of {@link #keyText}
     * @param certificate the result of {@link #certificateText}
     * @throws IllegalArgumentException if they are none
     */
    public static KeyAndCertificate parse(String key, String certificate) {
        try {
            PrivateKey read = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
            byte[] der = Base64.getDecoder().decode(certificate);
            return new KeyAndCertificate(read, (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the private key as text, for a file that nobody else can read. */
    public String keyText() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Returns the certificate as text. */
    public String certificateText() {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it was read or made with an encoding", e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static KeyAndCertificate make(KeyPair pair, BigInteger serial) {
        Instant now = Instant.now();
        byte[] algorithm = der(SEQUENCE, der(OBJECT_ID, ECDSA_SHA256));
        byte[] name = der(
                SEQUENCE,
                der(
                        SET,
                        der(
                                SEQUENCE,
                                der(OBJECT_ID, COMMON_NAME),
                                der(UTF8, VERSION_NAME.getBytes(StandardCharsets.US_ASCII)))));
        byte[] validity =
                der(SEQUENCE, time(now.minus(DAYS_BEFORE, ChronoUnit.DAYS)), time(now.plus(DAYS, ChronoUnit.DAYS)));
        byte[] body = der(
                SEQUENCE,
                der(EXPLICIT_0, der(INTEGER, new byte[] {2})),
                der(INTEGER, serial.toByteArray()),
                algorithm,
                name,
                validity,
                name,
                pair.getPublic().getEncoded());
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(body);
            byte[] all = der(SEQUENCE, body, algorithm, der(BIT_STRING, new byte[] {0}, signature.sign()));
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(all));
            return new KeyAndCertificate(pair.getPrivate(), certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static byte[] time(Instant at) {
        return der(TIME, GENERALIZED.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns a value of ASN.1 in its distinguished encoding: tag, length, parts. */
    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            content.writeBytes(each);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        int length = content.size();
        if (length > 0xff) {
            value.write(0x82);
            value.write(length >>> Byte.SIZE);
        } else if (length > 0x7f) {
            value.write(0x81);
        }
        value.write(length);
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }
}
