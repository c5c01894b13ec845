package org.strikelog.account;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after some attempts without success, one a minute.
 *
 * <p>Five attempts count for an account from one address, twenty for an address whatever the account, a hundred for an
 * account whatever the address. The last is so high because it lets strangers keep the owner waiting. A quarter of an
 * hour without an attempt, or a success, forgives. All instances count together.
 */
@Component
class SignInThrottle {

    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SignInThrottle(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt before its password is checked, so that many at once are counted too.
     *
     * @throws TooManyAttempts if it has to wait
     */
    void attempt(String username, String address) {
        jdbc.sql("delete from sign_in_attempt where last_at <= :forgotten")
                .param("forgotten", now().minus(MEMORY))
                .update();
        limits(username, address).forEach(this::count);
    }

    void succeeded(String username, String address) {
        jdbc.sql("delete from sign_in_attempt where key_hash in (:keys)")
                .param(
                        "keys",
                        limits(username, address).stream().map(Limit::hash).toList())
                .update();
    }

    private void count(Limit limit) {
        var now = now();
        var counted = jdbc.sql("""
                        insert into sign_in_attempt as a (key_hash, attempts, allowed_at, allowed, last_at)
                        values (:key, 1, :now, true, :now)
                        on conflict (key_hash) do update
                        set attempts = a.attempts + 1,
                            allowed = a.attempts < :most or a.allowed_at <= :earlier,
                            allowed_at = case when a.attempts < :most or a.allowed_at <= :earlier then :now
                                else a.allowed_at end,
                            last_at = :now
                        returning allowed, allowed_at""")
                .param("key", limit.hash())
                .param("most", limit.attempts())
                .param("now", now)
                .param("earlier", now.minus(WAIT))
                .query((row, number) ->
                        new Counted(row.getBoolean("allowed"), row.getObject("allowed_at", OffsetDateTime.class)))
                .single();
        if (!counted.allowed()) {
            throw new TooManyAttempts(Duration.between(now, counted.last().plus(WAIT)));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<Limit> limits(String username, String address) {
        var account = username.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Limit(account + " from " + address, 5), new Limit("from " + address, 20), new Limit(account, 100));
    }

    /** @param attempts that count before the wait begins */
    private record Limit(String key, int attempts) {

        byte[] hash() {
            return LinkToken.sha256(key);
        }
    }

    /**
     * @param allowed whether the newest one was
     * @param last the last one that was allowed
     */
    private record Counted(boolean allowed, OffsetDateTime last) {}
}
