package classroom.vote;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random tokens by which devices are told apart. A token carries a signature, so that devices cannot invent some, and
 * none has to be remembered before its device votes. A device keeps its token in a cookie, and in the addresses of the
 * page; one that drops both gets another token, and so another vote: nothing in a request tells it from a new device.
 * May be used on any thread.
 */
final class DeviceTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int RANDOM_BYTES = 12;
    private static final int SIGNATURE_BYTES = 12;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    DeviceTokens() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Returns a new token. */
    String next() {
        byte[] part = new byte[RANDOM_BYTES];
        random.nextBytes(part);
        String text = TEXT.encodeToString(part);
        return text + signature(text);
    }

    /** Whether a text, which may be null, is a token made here. */
    boolean isOurs(String token) {
        int half = (RANDOM_BYTES * 4 + 2) / 3;
        if (token == null || token.length() != half + (SIGNATURE_BYTES * 4 + 2) / 3) {
            return false;
        }
        return MessageDigest.isEqual(
                token.substring(half).getBytes(StandardCharsets.UTF_8),
                signature(token.substring(0, half)).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return TEXT.encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
