package org.strikelog.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which people get an account or choose a new password. Each works once, and no password is ever sent. */
@Service
@Transactional
public class Invitations {

    static final Duration VALIDITY = Duration.ofDays(7);
    static final Duration RESET_VALIDITY = Duration.ofHours(24);

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final ServerAddress server;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Invitations(
            Accounts accounts,
            OpenSessions sessions,
            ServerAddress server,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.server = server;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.events = events;
    }

    /**
     * {@return the link, which is told this once, and mailed where a mail server is set}
     *
     * @param invitee who is meant, 1 to 100 characters
     * @param by username of the administrator
     */
    public String invite(Role role, String invitee, @Nullable String email, String by) {
        var token = LinkToken.random();
        jdbc.sql("""
                        insert into account_link (token_hash, role, invitee, email, made_by, made_at, expires_at)
                        values (:hash, :role, :invitee, :email, :by, :now, :expiry)""")
                .param("hash", token.hash())
                .param("role", role.toString())
                .param("invitee", invitee)
                .param("email", email)
                .param("by", by)
                .param("now", now())
                .param("expiry", now().plus(VALIDITY))
                .update();
        events.publishEvent(new Audited(AuditKind.ACCOUNT, by, invitee, "invited as " + role));
        var link = server.text() + "/setup/" + token.text();
        if (email != null) {
            events.publishEvent(new Letter(email, "invitation", invitee, by, link));
        }
        return link;
    }

    /**
     * {@return the link by which somebody chooses a new password; an earlier one stops working}
     *
     * @throws NoSuchAccount if nobody goes by that name
     */
    public String reset(String username, String by) {
        var account = accounts.findByUsername(username).orElseThrow(() -> new NoSuchAccount(username));
        var token = LinkToken.random();
        jdbc.sql("""
                        insert into account_link (token_hash, account_id, made_by, made_at, expires_at)
                        values (:hash, :account, :by, :now, :expiry)
                        on conflict (account_id) do update
                        set token_hash = excluded.token_hash, made_by = excluded.made_by, made_at = excluded.made_at,
                            expires_at = excluded.expires_at""")
                .param("hash", token.hash())
                .param("account", account.id())
                .param("by", by)
                .param("now", now())
                .param("expiry", now().plus(RESET_VALIDITY))
                .update();
        events.publishEvent(new Audited(AuditKind.ACCOUNT, by, account.username(), "link to reset the password"));
        var link = server.text() + "/setup/password/" + token.text();
        account.email()
                .ifPresent(email -> events.publishEvent(new Letter(email, "reset", account.displayName(), link)));
        return link;
    }

    /** {@return invitations that still work, the newest first} */
    @Transactional(readOnly = true)
    public List<Invitation> open() {
        return jdbc.sql("""
                        select id, role, invitee, email, made_by, expires_at
                        from account_link
                        where role is not null and expires_at > :now
                        order by id desc""").param("now", now()).query(Invitations::invitation).list();
    }

    /** {@return the invitation whose link ends so, if it still works} */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return jdbc.sql("""
                        select id, role, invitee, email, made_by, expires_at
                        from account_link
                        where token_hash = :hash and role is not null and expires_at > :now""")
                .param("hash", new LinkToken(token).hash())
                .param("now", now())
                .query(Invitations::invitation)
                .optional();
    }

    /** Takes an invitation back, if it is still open. */
    public void withdraw(long id, String by) {
        jdbc.sql("delete from account_link where id = :id and role is not null returning invitee")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(invitee ->
                        events.publishEvent(new Audited(AuditKind.ACCOUNT, by, invitee, "invitation taken back")));
    }

    /**
     * Makes the account of whoever was invited, and uses up the link.
     *
     * @throws LinkExpired if the link does not work any more
     * @throws NameTaken if somebody goes by that name already
     */
    public void accept(String token, String username, String displayName, Password password) {
        var invitation = find(token).orElseThrow(LinkExpired::new);
        if (accounts.findByUsername(username).isPresent()) {
            throw new NameTaken(username);
        }
        useUp(token);
        var account = new Account(username, displayName, password, invitation.role(), encoder, clock.instant());
        if (invitation.email() != null) {
            account.reachAt(invitation.email());
        }
        accounts.save(account);
        events.publishEvent(new Audited(
                AuditKind.ACCOUNT, username, username, "accepted the invitation by " + invitation.madeBy()));
    }

    /** {@return the username of whoever may choose a new password by a link that ends so, if it still works} */
    @Transactional(readOnly = true)
    public Optional<String> resets(String token) {
        return jdbc.sql("""
                        select a.username
                        from account_link l join account a on a.id = l.account_id
                        where l.token_hash = :hash and l.expires_at > :now and a.enabled""")
                .param("hash", new LinkToken(token).hash())
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /**
     * Gives somebody the password that they chose, ends all their sessions, and uses up the link.
     *
     * @throws LinkExpired if the link does not work any more
     */
    public void choosePassword(String token, Password password) {
        var username = resets(token).orElseThrow(LinkExpired::new);
        useUp(token);
        accounts.findByUsername(username).orElseThrow().choose(password, encoder);
        sessions.endAll(username);
        events.publishEvent(new Audited(AuditKind.CREDENTIAL, username, username, "password chosen by link"));
    }

    /** So that of two who follow it one gets through. */
    private void useUp(String token) {
        var used = jdbc.sql("delete from account_link where token_hash = :hash")
                .param("hash", new LinkToken(token).hash())
                .update();
        if (used == 0) {
            throw new LinkExpired();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                Role.of(row.getString("role")),
                row.getString("invitee"),
                row.getString("email"),
                row.getString("made_by"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
