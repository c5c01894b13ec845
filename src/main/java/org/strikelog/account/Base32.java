package org.strikelog.account;

import java.math.BigInteger;

/**
 * Bytes as letters and digits that people read aloud and type.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4648#section-6">RFC 4648, section 6</a>
 */
final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of five of them, so that nothing is left to pad */
    static String of(byte[] bytes) {
        var length = bytes.length * Byte.SIZE / BITS;
        var number = new BigInteger(1, bytes);
        var text = new StringBuilder();
        for (var digit = length - 1; digit >= 0; digit--) {
            text.append(DIGITS.charAt(number.shiftRight(digit * BITS).intValue() & (DIGITS.length() - 1)));
        }
        return text.toString();
    }
}
