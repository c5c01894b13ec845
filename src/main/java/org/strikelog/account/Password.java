package org.strikelog.account;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A password as somebody chose it: at least 12 characters, and no more than the 72 bytes that bcrypt looks at.
 *
 * @param text never logged: {@code toString} hides it
 */
public record Password(String text) {

    public static final int LEAST_CHARACTERS = 12;
    private static final int MOST_BYTES = 72;

    public Password {
        if (text.codePointCount(0, text.length()) < LEAST_CHARACTERS) {
            throw new IllegalArgumentException("A password needs at least %d characters.".formatted(LEAST_CHARACTERS));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("A password may have at most %d bytes.".formatted(MOST_BYTES));
        }
    }

    String hashedBy(PasswordEncoder encoder) {
        return String.valueOf(encoder.encode(text));
    }

    @Override
    public String toString() {
        return "Password";
    }
}
