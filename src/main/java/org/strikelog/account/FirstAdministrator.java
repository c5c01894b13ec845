package org.strikelog.account;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a new installation gets its first administrator: by settings, or by a link that works once. */
@Service
@Transactional
public class FirstAdministrator {

    private static final Duration VALIDITY = Duration.ofHours(24);

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FirstAdministrator(
            Accounts accounts,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public boolean isMissing() {
        return !accounts.existsByRoleAndEnabledTrue(Role.ADMINISTRATOR);
    }

    /** {@return whether a link ending so still works} */
    @Transactional(readOnly = true)
    public boolean isInvited(String token) {
        return isMissing()
                && jdbc.sql("select count(*) from setup_token where token_hash = :hash and expires_at > :now")
                                .param("hash", new LinkToken(token).hash())
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    /** Uses up the link, so that of two who follow it one becomes administrator.
     *
     * @throws LinkExpired if the link does not work any more
     * @throws NameTaken if somebody goes by that name already
     */
    public void accept(String token, String username, String displayName, Password password) {
        if (accounts.findByUsername(username).isPresent()) {
            throw new NameTaken(username);
        }
        var used = isMissing()
                ? jdbc.sql("delete from setup_token where token_hash = :hash and expires_at > :now")
                        .param("hash", new LinkToken(token).hash())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                : 0;
        if (used == 0) {
            throw new LinkExpired();
        }
        appoint(username, displayName, password);
        events.publishEvent(new Audited(AuditKind.ACCOUNT, username, username, "first administrator, by link"));
    }

    /** {@return what a new link ends with; earlier links stop working} */
    String invite() {
        var token = LinkToken.random();
        jdbc.sql("""
                        insert into setup_token (token_hash, expires_at) values (:hash, :expiry)
                        on conflict (single) do update set token_hash = :hash, expires_at = :expiry""")
                .param("hash", token.hash())
                .param("expiry", clock.instant().plus(VALIDITY).atOffset(ZoneOffset.UTC))
                .update();
        return token.text();
    }

    void appoint(String username, String displayName, Password password) {
        accounts.save(new Account(username, displayName, password, Role.ADMINISTRATOR, encoder, clock.instant()));
    }
}
