package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorTests {

    /** Of the test vectors of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void showsWhatTheStandardSays(long second, String code) {
        assertThat(new Authenticator(SECRET, 0).step(code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @ParameterizedTest(name = "at second {0}")
    @CsvSource({"29, false", "30, true", "60, true", "119, true", "120, false"})
    void countsForHalfAMinuteBeforeAndAfter(long second, boolean counts) {
        var codeOfTheSecondMinute = new Authenticator(SECRET, 0).code(2);

        assertThat(new Authenticator(SECRET, 0)
                        .step(codeOfTheSecondMinute, Instant.ofEpochSecond(second))
                        .isPresent())
                .isEqualTo(counts);
    }

    @Test
    void countsOnce() {
        var now = Instant.ofEpochSecond(1111111109);

        assertThat(new Authenticator(SECRET, 1111111109 / 30).step("081804", now))
                .isEmpty();
    }

    @Test
    void isTypedInBase32() {
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void isDrawnForTheApp() {
        var enrolment = Enrolment.of("lina", SECRET);

        assertThat(enrolment.uri())
                .isEqualTo("otpauth://totp/Strikelog:lina?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Strikelog");
        assertThat(enrolment.path()).startsWith("M4 4h1v1h-1zM5 4");
        assertThat(enrolment.size()).isGreaterThan(29);
    }
}
