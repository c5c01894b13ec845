package org.strikelog.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A token for the API: {@code strikelog_pat_}, 256 random bits as 43 letters and digits, and their CRC-32 as six more. The
 * prefix lets scanners find one that leaked, the sum lets them tell it from what only looks so without asking us.
 *
 * @param text never logged: {@code toString} hides it
 * @see <a href="https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/">The
 *     form that GitHub gave its tokens</a>
 */
record PersonalToken(String text) {

    static final String PREFIX = "strikelog_pat_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SECRET = 43;
    private static final int SUM = 6;
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "([0-9A-Za-z]{%d})([0-9A-Za-z]{%d})".formatted(SECRET, SUM));

    static PersonalToken random() {
        var secret = digits(new BigInteger(256, new SecureRandom()), SECRET);
        return new PersonalToken(PREFIX + secret + sum(secret));
    }

    /** {@return a token, if the text has the form of one, its sum included} */
    static Optional<PersonalToken> of(String text) {
        var form = FORM.matcher(text);
        return form.matches() && sum(form.group(1)).equals(form.group(2))
                ? Optional.of(new PersonalToken(text))
                : Optional.empty();
    }

    byte[] hash() {
        return LinkToken.sha256(text);
    }

    String ending() {
        return text.substring(text.length() - 4);
    }

    private static String sum(String secret) {
        var crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(crc.getValue()), SUM);
    }

    private static String digits(BigInteger number, int length) {
        var text = new StringBuilder();
        var rest = number;
        for (var i = 0; i < length; i++) {
            var parts = rest.divideAndRemainder(BigInteger.valueOf(DIGITS.length()));
            text.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.reverse().toString();
    }

    @Override
    public String toString() {
        return "PersonalToken";
    }
}
