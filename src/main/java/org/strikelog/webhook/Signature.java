package org.strikelog.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says of a message that it is ours, and of when.
 *
 * @see <a href="https://www.standardwebhooks.com/">Standard Webhooks 1.0.0, symmetric signatures</a>
 */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET = "whsec_";

    private Signature() {}

    /** {@return the value of {@code webhook-signature}} */
    static String of(byte[] secret, String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash = mac.doFinal((id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a secret as it is given to those who check signatures} */
    static String shown(byte[] secret) {
        return SECRET + Base64.getEncoder().encodeToString(secret);
    }
}
