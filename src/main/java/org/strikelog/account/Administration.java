package org.strikelog.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with the accounts of others. {@code by} is the username of the one who does it. */
@Service
@Transactional
public class Administration {

    private static final String SUMMARY = """
            select a.username, a.display_name, a.email, a.role, a.enabled, a.created_at,
                (select max(s.last_at) from sign_in s where s.account_id = a.id) as last_sign_in_at
            from account a
            """;

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Administration(
            Accounts accounts,
            OpenSessions sessions,
            OneTimeCodes codes,
            Passkeys passkeys,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.codes = codes;
        this.passkeys = passkeys;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** {@return all accounts by name, those that may not sign in last} */
    @Transactional(readOnly = true)
    public List<AccountSummary> accounts() {
        return jdbc.sql(SUMMARY + "order by a.enabled desc, lower(a.display_name), a.id")
                .query(Administration::summary)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<AccountSummary> find(String username) {
        return jdbc.sql(SUMMARY + "where lower(a.username) = lower(:username)")
                .param("username", username)
                .query(Administration::summary)
                .optional();
    }

    /**
     * Gives an account another role, and ends its sessions, which have the old one.
     *
     * @throws LastAdministrator if nobody would be left to manage accounts
     */
    public void appoint(String username, Role role, String by) {
        var account = account(username);
        var before = account.role();
        if (before == role) {
            return;
        }
        if (before == Role.ADMINISTRATOR) {
            leaveAnother(account);
        }
        account.appoint(role);
        sessions.endAll(account.username());
        events.publishEvent(new Audited(AuditKind.ROLE, by, account.username(), "%s to %s".formatted(before, role)));
    }

    /**
     * Keeps somebody out from now on; what they recorded stays.
     *
     * @throws LastAdministrator if nobody would be left to manage accounts
     */
    public void disable(String username, String by) {
        var account = account(username);
        if (account.role() == Role.ADMINISTRATOR) {
            leaveAnother(account);
        }
        account.disable();
        sessions.endAll(account.username());
        events.publishEvent(new Audited(AuditKind.ACCOUNT, by, account.username(), "disabled"));
    }

    public void enable(String username, String by) {
        var account = account(username);
        account.enable();
        events.publishEvent(new Audited(AuditKind.ACCOUNT, by, account.username(), "enabled"));
    }

    /** @param email null for none */
    public void reachAt(String username, @Nullable String email, String by) {
        var account = account(username);
        account.reachAt(email);
        events.publishEvent(new Audited(
                AuditKind.ACCOUNT, by, account.username(), email == null ? "e-mail removed" : "e-mail set"));
    }

    /** For whoever lost phone and keys: the next sign-in takes a password, and then what the setting asks. */
    public void removeSecondFactor(String username, String by) {
        var account = account(username);
        codes.remove(account.username(), by);
        passkeys.removeAll(account.username(), by);
        sessions.endAll(account.username());
    }

    /** Signs somebody out everywhere. */
    public void endSessions(String username, String by) {
        var ended = sessions.endAll(account(username).username());
        events.publishEvent(new Audited(AuditKind.SESSION, by, username, "ended all, " + ended));
    }

    private Account account(String username) {
        return accounts.findByUsername(username).orElseThrow(() -> new NoSuchAccount(username));
    }

    /** Two who demote each other at once wait for each other here. */
    private void leaveAnother(Account account) {
        var others = jdbc
                .sql("select username from account where role = 'administrator' and enabled for update")
                .query(String.class)
                .list()
                .stream()
                .filter(username -> !username.equals(account.username()))
                .count();
        if (others == 0) {
            throw new LastAdministrator();
        }
    }

    private static AccountSummary summary(ResultSet row, int number) throws SQLException {
        return new AccountSummary(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                Role.of(row.getString("role")),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_sign_in_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
