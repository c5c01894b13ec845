package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.DatabaseTest;
import org.strikelog.support.TestClock;

@DatabaseTest
class SignInThrottleDatabaseTests {

    @Autowired
    private JdbcClient jdbc;

    private Instant now = TestClock.NOW;
    private SignInThrottle throttle;

    @BeforeEach
    void start() {
        throttle = new SignInThrottle(jdbc, () -> now);
    }

    @Test
    void refusesTheSixthAttemptForAMinute() {
        attempt(5, "lina", "192.0.2.1");

        now = now.plusSeconds(20);
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> throttle.attempt("Lina ", "192.0.2.1"))
                .satisfies(refusal -> assertThat(refusal.untilNext()).isEqualTo(Duration.ofSeconds(40)));
    }

    @Test
    void allowsOneMoreEachMinute() {
        attempt(5, "lina", "192.0.2.1");

        now = now.plusSeconds(60);
        assertThatNoException().isThrownBy(() -> throttle.attempt("lina", "192.0.2.1"));
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> throttle.attempt("lina", "192.0.2.1"));
    }

    @Test
    void doesNotKeepTheOwnerWaitingElsewhere() {
        attempt(5, "lina", "192.0.2.1");

        assertThatNoException().isThrownBy(() -> throttle.attempt("lina", "198.51.100.7"));
    }

    @Test
    void refusesAnAddressThatTriesManyNames() {
        for (var i = 0; i < 20; i++) {
            throttle.attempt("name" + i, "192.0.2.1");
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> throttle.attempt("another", "192.0.2.1"));
    }

    @Test
    void countsOnEveryInstance() {
        attempt(5, "lina", "192.0.2.1");

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> new SignInThrottle(jdbc, () -> now).attempt("lina", "192.0.2.1"));
    }

    @Test
    void forgivesAfterAQuarterOfAnHour() {
        attempt(5, "lina", "192.0.2.1");
        now = now.plusSeconds(15 * 60);

        assertThatNoException().isThrownBy(() -> attempt(5, "lina", "192.0.2.1"));
    }

    @Test
    void keepsNoNameThatWasTyped() {
        attempt(1, "my password, in the wrong field", "192.0.2.1");

        assertThat(jdbc.sql("select string_agg(encode(key_hash, 'escape'), ' ') from sign_in_attempt")
                        .query(String.class)
                        .single())
                .doesNotContain("password");
    }

    @Test
    void forgivesAfterSuccess() {
        attempt(5, "lina", "192.0.2.1");
        throttle.succeeded("lina", "192.0.2.1");

        assertThatNoException().isThrownBy(() -> attempt(5, "lina", "192.0.2.1"));
    }

    private void attempt(int times, String username, String address) {
        for (var i = 0; i < times; i++) {
            throttle.attempt(username, address);
        }
    }
}
