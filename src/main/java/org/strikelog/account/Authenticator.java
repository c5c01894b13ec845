package org.strikelog.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * An app that shows a code of six digits, another one every thirty seconds. A code counts for half a minute before and
 * after its time, since clocks differ, and never twice.
 *
 * @param lastStep thirty seconds since 1970 of the last code that was used
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238, TOTP</a>
 */
record Authenticator(byte[] secret, long lastStep) {

    /** As long as the hash that codes are made by, as RFC 4226 recommends. */
    static final int SECRET_BYTES = 20;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    /** {@return the step of this code, if it counts now} */
    OptionalLong step(String code, Instant now) {
        var present = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> step > lastStep)
                .filter(step -> MessageDigest.isEqual(bytes(code(step)), bytes(code)))
                .findFirst();
    }

    String code(long step) {
        try {
            var key = new SecretKeySpec(secret, CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(
                    key, Instant.EPOCH.plus(CODES.getTimeStep().multipliedBy(step)));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Authenticator";
    }
}
