package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

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
