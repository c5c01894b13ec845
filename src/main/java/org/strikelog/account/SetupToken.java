package org.strikelog.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a setup link ends with: 256 random bits, so that its hash needs neither salt nor slowness.
 *
 * @param text as in the link
 */
record SetupToken(String text) {

    static SetupToken random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SetupToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SetupToken";
    }
}
