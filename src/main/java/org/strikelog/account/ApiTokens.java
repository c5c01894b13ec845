package org.strikelog.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens by which programs ask the API in the name of somebody. */
@Service
@Transactional
public class ApiTokens {

    /** For how long a token may be made, in days. */
    public static final List<Integer> LIFETIMES = List.of(30, 90, 365);

    /** That one account may have. */
    public static final int MOST = 20;

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApiTokens(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * {@return the token, which is told this once}
     *
     * @param name what it is for, 1 to 100 characters
     * @param scopes those beyond the owner's role are refused
     * @param days one of {@link #LIFETIMES}
     * @throws TooManyTokens if the account has {@link #MOST} already
     */
    public String make(SignedIn owner, String name, Set<TokenScope> scopes, int days) {
        if (!LIFETIMES.contains(days) || !scopes.stream().allMatch(scope -> scope.isWithin(owner.role()))) {
            throw new IllegalArgumentException("%s for %d days".formatted(scopes, days));
        }
        if (of(owner.getUsername()).size() >= MOST) {
            throw new TooManyTokens();
        }
        var token = PersonalToken.random();
        jdbc.sql("""
                        insert into api_token (account_id, name, token_hash, ending, scopes, created_at, expires_at)
                        select id, :name, :hash, :ending, :scopes, :now, :expiry
                        from account where username = :username""")
                .param("name", name)
                .param("hash", token.hash())
                .param("ending", token.ending())
                .param("scopes", scopes.stream().map(TokenScope::toString).toArray(String[]::new))
                .param("now", now())
                .param("expiry", now().plusDays(days))
                .param("username", owner.getUsername())
                .update();
        events.publishEvent(new Audited(
                AuditKind.TOKEN, owner.getUsername(), name, "made for %d days, %s".formatted(days, scopes)));
        return token.text();
    }

    /** {@return the tokens of an account, the newest first} */
    @Transactional(readOnly = true)
    public List<ApiToken> of(String username) {
        return jdbc.sql("""
                        select t.* from api_token t join account a on a.id = t.account_id
                        where a.username = :username
                        order by t.id desc""").param("username", username).query(this::token).list();
    }

    /** Makes a token useless; nothing happens if it is not one of this account. */
    public void revoke(String username, long id) {
        jdbc.sql("""
                        delete from api_token
                        where id = :id and account_id = (select id from account where username = :username)
                        returning name""")
                .param("id", id)
                .param("username", username)
                .query(String.class)
                .optional()
                .ifPresent(name -> events.publishEvent(new Audited(AuditKind.TOKEN, username, name, "revoked")));
    }

    /** {@return whose token that is and what it may do beyond reading what is public, if it works} */
    Optional<Bearer> use(PersonalToken token) {
        var bearer = jdbc.sql("""
                        select a.username, t.* from api_token t join account a on a.id = t.account_id
                        where t.token_hash = :hash and t.expires_at > :now and a.enabled""")
                .param("hash", token.hash())
                .param("now", now())
                .query((row, number) -> new Bearer(row.getString("username"), token(row, number)))
                .optional();
        bearer.map(Bearer::token)
                .filter(this::isUnnoted)
                .ifPresent(used -> jdbc.sql("update api_token set last_used_at = :now where id = :id")
                        .param("now", now())
                        .param("id", used.id())
                        .update());
        return bearer;
    }

    private boolean isUnnoted(ApiToken token) {
        return token.lastUsedAt() == null
                || token.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(clock.instant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private ApiToken token(ResultSet row, int number) throws SQLException {
        var scopes = EnumSet.noneOf(TokenScope.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(TokenScope::of)
                .forEach(scopes::add);
        var expiresAt = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getString("ending"),
                scopes,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                expiresAt,
                instant(row.getObject("last_used_at", OffsetDateTime.class)),
                !expiresAt.isAfter(clock.instant()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** A token that works, and whose it is. */
    record Bearer(String username, ApiToken token) {}
}
