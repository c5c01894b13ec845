package org.strikelog.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after some attempts without success, one a minute.
 *
 * <p>Five attempts count for an account from one address, twenty for an address whatever the account, a hundred for an
 * account whatever the address. The last is so high because it lets strangers keep the owner waiting. A quarter of an
 * hour without an attempt, or a success, forgives. Each instance counts for itself.
 */
@Component
class SignInThrottle {

    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final Cache<String, Attempts> attempts =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(MEMORY).build();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt before its password is checked, so that many at once are counted too.
     *
     * @throws TooManyAttempts if it has to wait
     */
    void attempt(String username, String address) {
        limits(username, address).forEach(this::count);
    }

    void succeeded(String username, String address) {
        attempts.invalidateAll(limits(username, address).keySet());
    }

    private void count(String key, int allowed) {
        var now = clock.instant();
        var counted =
                attempts.asMap().merge(key, new Attempts(1, now, true), (before, one) -> before.next(now, allowed));
        if (!counted.allowed()) {
            throw new TooManyAttempts(Duration.between(now, counted.last().plus(WAIT)));
        }
    }

    private static Map<String, Integer> limits(String username, String address) {
        var account = username.strip().toLowerCase(Locale.ROOT);
        return Map.of(account + " from " + address, 5, "from " + address, 20, account, 100);
    }

    /**
     * @param count so far
     * @param last the last one that was allowed
     * @param allowed whether the newest one was
     */
    private record Attempts(int count, Instant last, boolean allowed) {

        Attempts next(Instant now, int most) {
            var mayTry = count < most || !now.isBefore(last.plus(WAIT));
            return new Attempts(count + 1, mayTry ? now : last, mayTry);
        }
    }
}
