package org.strikelog.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes that count once: of an authenticator app, and those kept for the day it is lost. */
@Service
@Transactional
public class OneTimeCodes {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ApplicationEventPublisher events;

    OneTimeCodes(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** {@return whether codes of an app are asked for when this account signs in} */
    @Transactional(readOnly = true)
    public boolean areAskedOf(String username) {
        return find(username, true).isPresent();
    }

    /** {@return how many recovery codes are left} */
    @Transactional(readOnly = true)
    public int recoveryCodes(String username) {
        return jdbc.sql("select count(*) from recovery_code where account_id = " + ID)
                .param("username", username)
                .query(Integer.class)
                .single();
    }

    /** {@return what to enter into the app; the same until one of its codes was typed here} */
    public Enrolment enrolment(String username) {
        var secret = new byte[Authenticator.SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql("""
                        insert into authenticator (account_id, secret)
                        select id, :secret from account where username = :username
                        on conflict do nothing""").param("secret", secret).param("username", username).update();
        return find(username, false)
                .map(app -> Enrolment.of(username, app.secret()))
                .orElseThrow(() -> new IllegalStateException(username + " has an authenticator already"));
    }

    /**
     * Asks for codes from now on.
     *
     * @return recovery codes, which are told this once; empty if the code is not one of the app
     */
    public Optional<List<String>> confirm(String username, String code) {
        var app = find(username, false);
        if (app.isEmpty() || !use(username, app.get(), code)) {
            return Optional.empty();
        }
        jdbc.sql("update authenticator set confirmed = true where account_id = " + ID)
                .param("username", username)
                .update();
        events.publishEvent(new Audited(AuditKind.CREDENTIAL, username, username, "authenticator app added"));
        return Optional.of(newRecoveryCodes(username));
    }

    /** {@return whether this is a code of the app, or a recovery code; it is used up} */
    public boolean use(String username, String code) {
        return find(username, true).filter(app -> use(username, app, code)).isPresent() || recover(username, code);
    }

    /** {@return codes that are told this once; earlier ones stop working} */
    public List<String> newRecoveryCodes(String username) {
        jdbc.sql("delete from recovery_code where account_id = " + ID)
                .param("username", username)
                .update();
        var codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        codes.forEach(
                code -> jdbc.sql("insert into recovery_code (account_id, code_hash) values (%s, :hash)".formatted(ID))
                        .param("username", username)
                        .param("hash", hash(code))
                        .update());
        events.publishEvent(new Audited(AuditKind.CREDENTIAL, username, username, "recovery codes made"));
        return codes;
    }

    /** Asks for codes no more. */
    public void remove(String username, String by) {
        jdbc.sql("delete from recovery_code where account_id = " + ID)
                .param("username", username)
                .update();
        var removed = jdbc.sql("delete from authenticator where account_id = " + ID)
                .param("username", username)
                .update();
        if (removed > 0) {
            events.publishEvent(new Audited(AuditKind.CREDENTIAL, by, username, "authenticator app removed"));
        }
    }

    private static final String ID = "(select id from account where username = :username)";

    private Optional<Authenticator> find(String username, boolean confirmed) {
        return jdbc.sql("select secret, last_step from authenticator where confirmed = :confirmed and account_id = "
                        + ID)
                .param("confirmed", confirmed)
                .param("username", username)
                .query((row, number) -> new Authenticator(row.getBytes("secret"), row.getLong("last_step")))
                .optional();
    }

    /** Of two who send one code at once, one gets through. */
    private boolean use(String username, Authenticator app, String code) {
        var step = app.step(code.replaceAll("\\s", ""), clock.instant());
        return step.isPresent()
                && jdbc.sql("update authenticator set last_step = :step where last_step < :step and account_id = " + ID)
                                .param("step", step.getAsLong())
                                .param("username", username)
                                .update()
                        == 1;
    }

    private boolean recover(String username, String code) {
        var used = jdbc.sql("delete from recovery_code where code_hash = :hash and account_id = " + ID)
                        .param("hash", hash(code))
                        .param("username", username)
                        .update()
                == 1;
        if (used) {
            events.publishEvent(new Audited(AuditKind.CREDENTIAL, username, username, "recovery code used"));
        }
        return used;
    }

    /** {@return 80 random bits in groups of four} */
    private String recoveryCode() {
        var bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static byte[] hash(String code) {
        return LinkToken.sha256(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }
}
